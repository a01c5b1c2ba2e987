const https = require('https');
https.get(process.argv[2], { timeout: 4000 }, (response) => {
  response.on('error', (error) => { throw error; });
  response.resume();
}).on('timeout', function () { this.destroy(new Error('socket hang up: timeout')); });
