const response = await fetch(process.argv[2], { signal: AbortSignal.timeout(4000) });
await response.text();
