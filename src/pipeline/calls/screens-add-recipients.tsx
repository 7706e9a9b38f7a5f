import type { OpenAPIHono } from '@hono/zod-openapi';
import { partnershipWriters } from '../../access/guard.ts';
import { listPeople } from '../../directory/list-people.ts';
import { posting } from '../../partnerships/rights.ts';
import { type Filled, readForm, submitted, typed } from '../../platform/form.ts';
import { numberText } from '../../platform/format.ts';
import type { Ctx, Env } from '../../platform/http.ts';
import { languageOf, leaveToast, pageContext, seeOther } from '../../platform/page-context.ts';
import type { Problem } from '../../values/problem.ts';
import { possibleFunders } from '../possible-funders.ts';
import { chooseRecipients, previewRecipients } from './choose-recipients.ts';
import { type Chosen, chosenIn, recipientsInput } from './chosen-recipients.ts';
import type { Candidate } from './find-candidates.ts';
import { callOf } from './screens-composer.tsx';
import { standingRecipients } from './standing-recipients.ts';
import { AddRecipientsPage, type ContactsOf } from './views-add-recipients.tsx';
import { recipientWords } from './words-recipients.ts';

/** How many of those who would be added are shown. */
const mostShown = 200;
const mostContacts = 100;

/** The query of the address as a form. */
const asked = (c: Ctx): Filled => c.req.queries() as Filled;

async function contactsOf(c: Ctx, { hand }: Chosen): Promise<ContactsOf> {
  const { read } = c.get('parts').database;
  const organisations = hand.filter(({ kind }) => kind === 'organisation').slice(0, 50);
  const lists = organisations.map(async ({ id }) => {
    const { items } = await listPeople(read, { organisation: id, limit: mostContacts });
    return [id, items.map(({ id: person, name, emails }) => ({ id: person, name, email: emails[0] ?? null }))] as const;
  });
  return new Map(await Promise.all(lists));
}

async function addPage(c: Ctx, filled: Filled, problem: Problem | null = null) {
  const { read } = c.get('parts').database;
  const call = await callOf(c);
  const chosen = chosenIn(filled);
  const q = typed(filled, 'q').slice(0, 100);
  const show = typed(filled, 'show') !== '' || chosen.hand.length > 0 || problem !== null;
  const found: Candidate[] = show
    ? await previewRecipients(read, await standingRecipients(read, call.id), recipientsInput(chosen))
    : [];
  const leftOut = found.filter((one) => one.leftOut !== null).length;
  return (
    <AddRecipientsPage
      page={pageContext(c)}
      call={call}
      chosen={chosen}
      q={q}
      found={q === '' ? [] : await possibleFunders(read, q)}
      preview={show ? { shown: found.slice(0, mostShown), added: found.length - leftOut, leftOut } : null}
      contacts={await contactsOf(c, chosen)}
      problem={problem}
    />
  );
}

/** `/calls/:id/recipients/add` and what it posts. */
export function addRecipientsScreens(app: OpenAPIHono<Env>): void {
  app.get('/calls/:id/recipients/add', partnershipWriters, async (c) => {
    const call = await callOf(c);
    if (call.archivedAt !== null || call.closedAt !== null) return seeOther(c, `/calls/${call.id}`);
    return c.html(await addPage(c, asked(c)));
  });
  app.post('/calls/:id/recipients', partnershipWriters, async (c) => {
    const call = await callOf(c);
    const filled = await readForm(c);
    return submitted(
      c,
      async () => {
        const input = recipientsInput(chosenIn(filled));
        const { database } = c.get('parts');
        const done = await database.transaction(posting(c), (work) => chooseRecipients(work, call.id, input));
        const language = languageOf(c);
        const say = recipientWords[language];
        const counts = [numberText(done.added, language), numberText(done.leftOut, language)] as const;
        leaveToast(c, { text: done.added + done.leftOut === 0 ? say.addedNone : say.added(...counts) });
        return seeOther(c, `/calls/${call.id}#recipients`);
      },
      (problem) => addPage(c, filled, problem),
    );
  });
}
