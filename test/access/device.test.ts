import { expect, test } from 'vitest';
import { deviceName, shortAddress } from '../../src/access/device.ts';

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox · Linux'],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0',
    'Edge · Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1',
    'Safari · iPhone',
  ],
  ['curl/8.5.0', null],
  [null, null],
])('%s is %s', (userAgent, name) => {
  expect(deviceName(userAgent)).toBe(name);
});

test.each([
  ['2001:0db8:0000:0000:0000:0000:0000:0000', '2001:db8::'],
  ['192.0.2.7', '192.0.2.7'],
  ['0000:0000:0000:0000:0000:0000:0000:0000', null],
])('the address %s is written %s', (address, short) => {
  expect(shortAddress(address)).toBe(short);
});
