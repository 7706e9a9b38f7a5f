import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres.ts';

// Uses the embedded server on the folder it is given, until its input ends. Prints the address.
const [root = ''] = process.argv.slice(2);
const server = await startEmbeddedPostgres(root, { durable: false });
console.log(server.url('loam'));
for await (const _ of process.stdin);
await server.stop();
