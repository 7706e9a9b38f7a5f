import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { askerHas } from '../../src/platform/asker-has.ts';

const app = new Hono().get('/', (c) => c.text(String(askerHas(c.req, '"soil"'))));
const has = async (known?: string) =>
  (await app.request('/', known === undefined ? {} : { headers: { 'if-none-match': known } })).text();

it.each([
  ['the same', '"soil"'],
  ['a weak one', 'W/"soil"'],
  ['one of several', '"sand", W/"soil" , "clay"'],
  ['whatever there is', '*'],
])('an asker with %s has it', async (_, known) => expect(await has(known)).toBe('true'));

it.each([
  ['none', undefined],
  ['another', '"sand"'],
  ['one that contains it', '"topsoil"'],
  ['one without its quotes', 'soil'],
])('an asker with %s has not', async (_, known) => expect(await has(known)).toBe('false'));
