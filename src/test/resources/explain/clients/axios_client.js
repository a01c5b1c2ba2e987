const axios = require('/usr/lib/node_modules/axios');
axios.get(process.argv[2], { timeout: 4000 }).catch((error) => {
  console.error(error.stack.split('\n').slice(0, 2).join('\n'), 'code:', error.code);
  process.exit(1);
});
