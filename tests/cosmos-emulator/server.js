'use strict';
// node server.js [port, 8081 if none; 0: any free one]

// The corrections replace parts of the package, so they come before it is loaded.
require('./corrections/etags');
require('./corrections/times-to-live');
require('./corrections/point-reads');
require('./corrections/queries');
require('./corrections/batches');

const { createHttpServer } = require('@vercel/cosmosdb-server');

const server = createHttpServer({ keepAlive: true });
server.on('error', error => {
  console.error(error.message);
  process.exitCode = 1;
});

// Loopback only: it knows no keys and no secrets.
server.listen(Number(process.argv[2] ?? 8081), '127.0.0.1', () => console.log(`ready http://127.0.0.1:${server.address().port}`));
