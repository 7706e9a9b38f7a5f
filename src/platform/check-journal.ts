import { migrations } from '../../migrations/list.ts';
import { runCommand } from './command.ts';
import { JournalEntrySchema } from './journal.ts';
import { checkJournal } from './journal-chain.ts';

/** `npm run check:journal`: proves the chain of sealed lines; exit code 1 names the first broken row. */
await runCommand({ entities: [JournalEntrySchema], migrations }, async ({ database }) => {
  const { sealed, unsealed, broken } = await checkJournal(database.read);
  console.log(`${sealed} lines are sealed and stand as written; ${unsealed} wait for their seal.`);
  if (!broken) return 0;
  console.error(`Broken at position ${broken.position}, journal row ${broken.journalId}: ${broken.fault}.`);
  return 1;
});
