import type { OpenAPIHono } from '@hono/zod-openapi';
import { partnershipWriters, readers } from '../../access/guard.ts';
import { listDocumentLines } from '../../directory/list-documents.ts';
import { DocumentsCard } from '../../directory/parts-documents.tsx';
import type { Changed } from '../../platform/change.ts';
import type { Work } from '../../platform/database.ts';
import { readFile } from '../../platform/files.ts';
import { checked, type Filled, readForm, submitted, typed, typedOrNull, versionIn } from '../../platform/form.ts';
import type { Ctx, Env } from '../../platform/http.ts';
import { languageOf, leaveToast, pageContext, seeOther } from '../../platform/page-context.ts';
import { sendFile } from '../../platform/send-file.ts';
import { problemWords } from '../../platform/words-problems.ts';
import { notFound, type Problem } from '../../values/problem.ts';
import { saved } from '../after-form.ts';
import { errorsAt } from '../form-state.tsx';
import { agreementHistory } from '../history.ts';
import { idIn, isId, posting, rightsOf } from '../rights.ts';
import { acceptProposal, keepVersion } from './answer-proposal.ts';
import { archiveRenewal } from './archive-renewal.ts';
import { changeRenewal } from './draft-renewal.ts';
import { handOverRenewal } from './hand-over.ts';
import { listPortalLinks } from './list-portal-links.ts';
import type { SignatoryJson } from './list-renewals.ts';
import { revokePortalLink } from './portal-links.ts';
import { renewalHistory } from './renewal-history.ts';
import { agreementChanged, type RenewalRecord, renewalRecord, writtenAt } from './renewal-record.ts';
import { backIn, shownLinkScreen } from './screens-shown-link.tsx';
import { resendRenewal, sendRenewal, withdrawRenewal } from './send-renewal.ts';
import { acceptance, handOver, keeping, renewalPatch, withdrawal } from './shapes.ts';
import type { Trouble } from './views-conditions.tsx';
import { RenewalPage } from './views-renewal.tsx';
import { hadLink } from './views-signatories.tsx';
import { negotiationWords } from './words-negotiation.ts';

/** What changed in the agreement since the offer was written, oldest first. */
async function changesSince(c: Ctx, record: RenewalRecord) {
  if (!agreementChanged(record)) return [];
  const since = writtenAt(record) ?? '';
  const entries = await agreementHistory(c.get('parts').database.read, record.renewal.agreementId);
  return entries.filter(({ at, action }) => at > since && /^(agreement|amendment)\./.test(action)).toReversed();
}

/** The document that everybody signed, once it is written: it stands on the agreement. */
async function signedDocument(c: Ctx, { renewal }: RenewalRecord) {
  if (!renewal.documentId) return [];
  const subjectId = renewal.successorId ?? renewal.agreementId;
  const wish = { subjectKind: 'agreement' as const, subjectId, limit: 200 };
  const { items } = await listDocumentLines(c.get('parts').database.read, wish);
  return items.filter(({ id }) => id === renewal.documentId);
}

async function show(c: Ctx, id: string, trouble: Trouble | null) {
  const { read } = c.get('parts').database;
  const page = pageContext(c);
  const record = await renewalRecord(read, id);
  const { write } = rightsOf(c);
  const on = { kind: 'renewal' as const, id };
  const [{ items: links }, history, changes, own, signed] = await Promise.all([
    listPortalLinks(read, { renewal: id, limit: 200 }),
    renewalHistory(read, id),
    changesSince(c, record),
    listDocumentLines(read, { subjectKind: 'renewal', subjectId: id, limit: 20 }),
    signedDocument(c, record),
  ]);
  const documents = { ...own, items: [...signed, ...own.items] };
  return (
    <RenewalPage
      page={page}
      record={record}
      links={links}
      history={history}
      changes={changes}
      mayWrite={write}
      staffId={c.get('staff')?.id ?? null}
      trouble={trouble}
      documents={<DocumentsCard page={page} on={on} documents={documents} archived={false} />}
    />
  );
}

/** The faults of a form by its fields; a refusal of the whole in words. */
function errorsOf(c: Ctx, problem: Problem): Record<string, string> {
  const language = languageOf(c);
  if (problem.errors.length === 0) return { '': problemWords[language].reasons[problem.reason] };
  const homes = Object.fromEntries(
    ['deadline', 'reason', 'reply', 'name', 'function', 'email'].map((one) => [one, one]),
  );
  return errorsAt(problem, language, homes);
}

interface Answered {
  changed: Changed;
  text: string;
  /** Whether the toast offers to take it back: never what a mail has told. */
  undo?: boolean;
  path?: string;
}

/** A form of the page: does it and says so, or shows the page again with the faults at their places. */
function action(
  app: OpenAPIHono<Env>,
  name: string,
  form: Trouble['form'],
  act: (c: Ctx, work: Work, id: string, filled: Filled, say: (typeof negotiationWords)['en']) => Promise<Answered>,
): void {
  app.post(`/renewals/:id/${name}`, partnershipWriters, async (c) => {
    const id = idIn(c, 'id');
    const filled = await readForm(c);
    return submitted(
      c,
      async () => {
        const say = negotiationWords[languageOf(c)];
        const { changed, text, undo, path } = await c
          .get('parts')
          .database.transaction(posting(c), (work) => act(c, work, id, filled, say));
        const next = path ?? `/renewals/${id}`;
        if (undo) return saved(c, changed, text, next);
        leaveToast(c, { text });
        return seeOther(c, next);
      },
      (problem) => show(c, id, { form, person: typed(filled, 'signatoryId'), filled, errors: errorsOf(c, problem) }),
    );
  });
}

const personIn = (filled: Filled): string => {
  const id = typed(filled, 'signatoryId');
  if (!isId(id)) throw notFound();
  return id;
};

async function signatoryOf(work: Work, id: string, signatoryId: string): Promise<SignatoryJson | undefined> {
  const { renewal } = await renewalRecord(work, id);
  return renewal.signatories.find((one) => one.id === signatoryId);
}

function actions(app: OpenAPIHono<Env>): void {
  action(app, 'send', 'send', async (_c, work, id, filled, say) => {
    const changed = await sendRenewal(work, id, versionIn(filled));
    const { renewal } = await renewalRecord(work, id);
    return { changed, text: say.toldSent(renewal.signatories.find(({ side }) => side === 'partner')?.name ?? '') };
  });
  action(app, 'archive', 'send', async (_c, work, id, filled, say) => {
    const { renewal } = await renewalRecord(work, id);
    const changed = await archiveRenewal(work, id, versionIn(filled));
    return { changed, text: say.toldArchived, undo: true, path: `/agreements/${renewal.agreementId}` };
  });
  action(app, 'conditions', 'conditions', async (_c, work, id, filled, say) => {
    const input = checked(renewalPatch.pick({ deadline: true, codeRequired: true }), {
      deadline: typed(filled, 'deadline'),
      codeRequired: typed(filled, 'codeRequired') === 'true',
    });
    // A deadline that was left alone is not asked to lie ahead.
    const { renewal } = await renewalRecord(work, id);
    const { deadline, ...rest } = input;
    const patch = deadline === renewal.deadline ? rest : input;
    const changed = await changeRenewal(work, id, patch, versionIn(filled));
    return { changed, text: say.toldConditions, undo: true };
  });
  action(app, 'withdraw', 'withdraw', async (_c, work, id, filled, say) => {
    const { reason: why } = checked(withdrawal, { reason: typedOrNull(filled, 'reason') });
    return { changed: await withdrawRenewal(work, id, why, versionIn(filled)), text: say.toldWithdrawn };
  });
  action(app, 'answer', 'answer', async (_c, work, id, filled, say) => {
    const number = Number(typed(filled, 'number'));
    if (typed(filled, 'answer') === 'accept') {
      const { reply } = checked(acceptance, { reply: typedOrNull(filled, 'reply') });
      return { changed: await acceptProposal(work, id, number, reply), text: say.toldAccepted };
    }
    const { reply } = checked(keeping, { reply: typedOrNull(filled, 'reply') ?? undefined });
    return { changed: await keepVersion(work, id, number, reply), text: say.toldKept };
  });
  action(app, 'resend', 'resend', async (_c, work, id, filled, say) => {
    const person = personIn(filled);
    const { items } = await listPortalLinks(work, { renewal: id, limit: 200 });
    const changed = await resendRenewal(work, id, person);
    const { name = '', staffId = null } = (await signatoryOf(work, id, person)) ?? {};
    const told = staffId ? say.toldAsked : hadLink(items, { id: person }) ? say.toldResent : say.toldLink;
    return { changed, text: told(name), path: `/renewals/${id}#links` };
  });
  action(app, 'hand-over', 'hand-over', async (_c, work, id, filled, say) => {
    const person = personIn(filled);
    const to = checked(handOver, {
      name: typed(filled, 'name'),
      function: typedOrNull(filled, 'function'),
      email: typed(filled, 'email'),
    });
    return { changed: await handOverRenewal(work, id, person, to), text: say.toldHandedOver(to.name) };
  });
}

/** The copy with the partner's marks that came with a proposal. */
function markedCopy(app: OpenAPIHono<Env>): void {
  app.get('/renewals/:id/versions/:number/marked', readers, async (c) => {
    const { read } = c.get('parts').database;
    const { versions } = await renewalRecord(read, idIn(c, 'id'));
    const found = versions.find(({ number }) => number === Number(c.req.param('number')))?.markedFile;
    const file = found && (await readFile(read, found.id));
    if (!file) throw notFound();
    return sendFile(c, { ...file, name: found.name }, async () => file.bytes);
  });
}

/** Takes a link back; goes on where it was asked from, a page of ours. */
function revoking(app: OpenAPIHono<Env>): void {
  app.post('/portal-links/:id/revoke', partnershipWriters, async (c) => {
    const filled = await readForm(c);
    await c
      .get('parts')
      .database.transaction(posting(c), (work) => revokePortalLink(work, idIn(c, 'id'), versionIn(filled) || null));
    leaveToast(c, { text: negotiationWords[languageOf(c)].toldRevoked });
    return seeOther(c, backIn(filled));
  });
}

/** /renewals/:id: the record of an offer and all that is done there. */
export function renewalScreens(app: OpenAPIHono<Env>): void {
  app.get('/renewals/:id', readers, async (c) => c.html(await show(c, idIn(c, 'id'), null)));
  actions(app);
  markedCopy(app);
  revoking(app);
  shownLinkScreen(app);
}
