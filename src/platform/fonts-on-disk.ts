import { readFile } from 'node:fs/promises';
import type { ReadFont } from './fonts.ts';

/** Fonts as files beside this module. For Node only: Workers bundle them instead. */
export const readFontFromDisk: ReadFont = (name) => readFile(new URL(`./fonts/${name}`, import.meta.url));
