import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { migrations } from '../../../migrations/list.ts';
import { runCommand } from '../../platform/command.ts';
import type { Read } from '../../platform/database.ts';
import { provideFonts } from '../../platform/fonts.ts';
import { readFontFromDisk } from '../../platform/fonts-on-disk.ts';
import { JournalEntrySchema } from '../../platform/journal.ts';
import { checkJournal } from '../../platform/journal-chain.ts';
import { checkRenewal, finishedRenewals } from './check-evidence.ts';
import { checkFile } from './check-file.ts';
import type { FinishParts } from './finish-renewal.ts';

/** Says what is wrong under a name, or that nothing is. */
function tell(name: string, faults: readonly string[], notes: readonly string[] = []): boolean {
  if (faults.length === 0) console.log(`ok ${name}`);
  for (const fault of faults) console.error(`${name}: ${fault}`);
  for (const note of notes) console.log(`${name}: ${note}`);
  return faults.length === 0;
}

async function checkAll(read: Read, parts: FinishParts): Promise<boolean> {
  const { sealed, unsealed, broken } = await checkJournal(read);
  let fine = broken === null;
  if (broken)
    console.error(`The journal is broken at position ${broken.position}, row ${broken.journalId}: ${broken.fault}.`);
  else console.log(`${sealed} lines of the journal are sealed and stand as written; ${unsealed} wait for their seal.`);
  for (const id of await finishedRenewals(read)) {
    const { faults, notes } = await checkRenewal(read, id, parts);
    fine = tell(id, faults, notes) && fine;
  }
  return fine;
}

async function checkGiven(read: Read, path: string): Promise<boolean> {
  const { renewalId, faults } = await checkFile(read, await readFile(path));
  return tell(renewalId === null ? path : `${path} (offer ${renewalId})`, faults);
}

/**
 * `npm run check:evidence`: proves what was signed, or with a file (an archive or a PDF) that file; exit code 1 says
 * exactly where something differs.
 */
provideFonts(readFontFromDisk);
const { positionals } = parseArgs({ allowPositionals: true });
await runCommand({ entities: [JournalEntrySchema], migrations }, async ({ database, secret, settings }) => {
  const { read } = database;
  const [path] = positionals;
  const fine = path ? await checkGiven(read, path) : await checkAll(read, { secret, baseUrl: settings.baseUrl });
  return fine ? 0 : 1;
});
