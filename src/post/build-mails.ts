import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { compileMails } from './compile.ts';

/** Build step of the Worker, which has no MJML: writes the HTML of every mail to the file named by its argument. */
const [, , file] = process.argv;
if (!file) throw new Error('Usage: build-mails FILE');
await mkdir(dirname(file), { recursive: true });
await writeFile(file, JSON.stringify(await compileMails()));
