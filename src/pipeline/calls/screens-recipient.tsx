import type { OpenAPIHono } from '@hono/zod-openapi';
import { partnershipWriters, readers } from '../../access/guard.ts';
import { addressOf } from '../../access/links.ts';
import { errorsAt, freshForm } from '../../partnerships/form-state.tsx';
import { idIn, posting, rightsOf } from '../../partnerships/rights.ts';
import { checked, type Filled, readForm, submitted, typed, versionIn } from '../../platform/form.ts';
import type { Ctx, Env } from '../../platform/http.ts';
import { languageOf, leaveToast, pageContext, seeOther } from '../../platform/page-context.ts';
import { AddressPage } from '../../platform/parts-address.tsx';
import { notFound, type Problem } from '../../values/problem.ts';
import { askAgain } from './ask-again.ts';
import { changeRecipient, removeRecipient } from './choose-recipients.ts';
import { listAnswers } from './list-answers.ts';
import { oneRecipient } from './list-recipients.ts';
import { resendCall } from './resend-call.ts';
import { callOf } from './screens-composer.tsx';
import { recipientPatch } from './shapes.ts';
import { showCallLink } from './show-call-link.ts';
import { RecipientPage } from './views-recipient.tsx';
import { recipientWords } from './words-recipients.ts';

/** The call and the recipient in the address, or 404. */
export async function recipientIn(c: Ctx) {
  const call = await callOf(c);
  const it = await oneRecipient(c.get('parts').database.read, call.id, idIn(c, 'recipientId'));
  return { call, it, path: `/calls/${call.id}/recipients/${it.id}` };
}

interface Refused {
  filled: Filled;
  problem: Problem;
  /** Whether the fault is shown at the form that corrects, or over the page. */
  form: boolean;
}

async function page(c: Ctx, refused: Refused | null = null) {
  const { read } = c.get('parts').database;
  const { call, it } = await recipientIn(c);
  const { items } = await listAnswers(read, { call: call.id, recipient: it.id, newest: true, limit: 50 });
  const from = it.passedFromId ? await oneRecipient(read, call.id, it.passedFromId) : null;
  const shown = pageContext(c);
  const correcting = refused?.form ? refused : null;
  const fresh = { name: it.name, email: it.email ?? '', language: it.language };
  const stale = correcting?.problem.code === 'stale';
  const state = {
    ...freshForm(correcting?.filled ?? fresh, it.version),
    errors: correcting
      ? {
          ...errorsAt(correcting.problem, shown.language, { name: 'name', email: 'email', language: 'language' }),
        }
      : {},
    stale: stale ? { by: null } : null,
  };
  return (
    <RecipientPage
      page={shown}
      call={call}
      it={it}
      from={from}
      answers={items}
      state={state}
      problem={refused && !refused.form ? refused.problem : null}
      mayWrite={rightsOf(c).write}
    />
  );
}

/** One recipient of a call: what became of them, and what is done for one alone. */
export function recipientScreens(app: OpenAPIHono<Env>): void {
  const at = '/calls/:id/recipients/:recipientId';
  app.get(at, readers, async (c) => c.html(await page(c)));
  app.post(at, partnershipWriters, async (c) => {
    const { call, it, path } = await recipientIn(c);
    const filled = await readForm(c);
    return submitted(
      c,
      async () => {
        const given = {
          name: typed(filled, 'name'),
          email: typed(filled, 'email'),
          language: typed(filled, 'language'),
        };
        const same = given.email === (it.email ?? '');
        const patch = checked(recipientPatch, { ...given, ...(same && { email: undefined }) });
        const { database } = c.get('parts');
        await database.transaction(posting(c), (work) =>
          changeRecipient(work, call.id, it.id, patch, versionIn(filled) || null),
        );
        leaveToast(c, { text: recipientWords[languageOf(c)].corrected(given.name) });
        return seeOther(c, path);
      },
      (problem) => page(c, { filled, problem, form: true }),
    );
  });
  app.post(`${at}/remove`, partnershipWriters, async (c) => {
    const { call, it } = await recipientIn(c);
    const filled = await readForm(c);
    return submitted(
      c,
      async () => {
        const { database } = c.get('parts');
        const version = versionIn(filled) || null;
        await database.transaction(posting(c), (work) => removeRecipient(work, call.id, it.id, version));
        leaveToast(c, { text: recipientWords[languageOf(c)].takenOff(it.name) });
        return seeOther(c, `/calls/${call.id}#recipients`);
      },
      (problem) => page(c, { filled, problem, form: false }),
    );
  });
  app.post(`${at}/ask-again`, partnershipWriters, async (c) => {
    const { call, it, path } = await recipientIn(c);
    const version = versionIn(await readForm(c)) || null;
    return submitted(
      c,
      async () => {
        await c.get('parts').database.transaction(posting(c), (work) => askAgain(work, call.id, it.id, version));
        leaveToast(c, { text: recipientWords[languageOf(c)].askedAgain(it.name) });
        return seeOther(c, path);
      },
      (problem) => page(c, { filled: {}, problem, form: false }),
    );
  });
  app.post(`${at}/resend`, partnershipWriters, async (c) => {
    const { call, it, path } = await recipientIn(c);
    return submitted(
      c,
      async () => {
        await c.get('parts').database.transaction(posting(c), (work) => resendCall(work, call.id, it.id));
        leaveToast(c, { text: recipientWords[languageOf(c)].resent(it.name) });
        return seeOther(c, path);
      },
      (problem) => page(c, { filled: {}, problem, form: false }),
    );
  });
  // By hand and on purpose, so no GET: the address stands on no other page.
  app.post(`${at}/link`, partnershipWriters, async (c) => {
    const { database, secret, settings } = c.get('parts');
    const { call, it, path } = await recipientIn(c);
    return submitted(
      c,
      async () => {
        const linkId = await database.transaction(posting(c), (work) => showCallLink(work, call.id, it.id));
        const address = await addressOf(database.read, linkId, { secret, baseUrl: settings.baseUrl });
        if (address === null) throw notFound();
        c.header('cache-control', 'no-store');
        const shown = pageContext(c);
        const say = recipientWords[shown.language];
        const back = { href: path, text: it.name };
        return c.html(<AddressPage page={shown} say={say} link={it} address={address} back={back} />);
      },
      (problem) => page(c, { filled: {}, problem, form: false }),
    );
  });
}
