import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { askBank } from '../../src/ledger/fetch-rates.ts';

it('a bank whose line is dead answers nothing, which is no fault', async () => {
  const server = createServer().listen(0);
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  expect(await askBank(`http://127.0.0.1:${port}/`, new AbortController().signal)).toBeNull();
});
