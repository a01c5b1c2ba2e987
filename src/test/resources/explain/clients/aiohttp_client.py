import asyncio
import sys

import aiohttp


async def main():
    timeout = aiohttp.ClientTimeout(total=4)
    async with aiohttp.ClientSession(timeout=timeout) as session:
        async with session.get(sys.argv[1]) as response:
            await response.read()


asyncio.run(main())
