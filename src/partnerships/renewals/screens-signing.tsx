import type { OpenAPIHono } from '@hono/zod-openapi';
import { partnershipWriters, readers } from '../../access/guard.ts';
import { visitorAddress, visitorProgram } from '../../access/peer.ts';
import { looksWhole, type SentFile } from '../../platform/file.ts';
import { keepFile, readFile, typeOfFile } from '../../platform/files.ts';
import { checked, type Filled, fileIn, readForm, submitted, typed, typedOrNull } from '../../platform/form.ts';
import { dayText } from '../../platform/format.ts';
import type { Ctx, Env } from '../../platform/http.ts';
import { languageOf, leaveToast, pageContext, seeOther } from '../../platform/page-context.ts';
import { sendFile } from '../../platform/send-file.ts';
import { isDay } from '../../values/day.ts';
import { invalid, notFound, Problem } from '../../values/problem.ts';
import { errorsAt, type FormState, freshForm } from '../form-state.tsx';
import { idIn, posting } from '../rights.ts';
import { consentFor, consentLanguage, sameName } from './consent-for.ts';
import type { SignatoryJson } from './list-renewals.ts';
import { documentToHandOut } from './load-document.ts';
import { daysOnPaper, handedInCopies, type RenewalRecord, refusalFor, renewalRecord } from './renewal-record.ts';
import { signing } from './shapes.ts';
import { type Signing, signRenewal } from './sign-renewal.ts';
import { PaperPage, SignPage } from './views-signing.tsx';
import { signingWords } from './words-signing.ts';

const homes = { name: 'name', function: 'function', file: 'file', signedOn: 'signedOn' };

/** A refused form as it is shown again: the faults of the form itself before those of the shape. */
function refusedState(c: Ctx, problem: Problem, filled: Filled, own: Readonly<Record<string, string>>): FormState {
  const found = problem.code === 'stale' ? {} : errorsAt(problem, languageOf(c), homes);
  const { '': whole, ...rest } = { ...found, ...own };
  const none = Object.keys(rest).length === 0;
  return { filled, errors: none && whole ? { '': whole } : rest, stale: null, version: null };
}

/** What the page showed as on the table; a signature on anything else is refused. */
const hashIn = (filled: Filled): string => typed(filled, 'hash');

async function keepSignature(
  c: Ctx,
  record: RenewalRecord,
  signature: Signing,
  scan: { bytes: Uint8Array; mediaType: string } | null,
) {
  return c.get('parts').database.transaction(posting(c), async (work) => {
    const fileId = scan ? (await keepFile(work, scan)).id : null;
    return signRenewal(work, record.renewal.id, { ...signature, fileId });
  });
}

/** The signatory that a colleague is in this offer; whoever is named twice signs for the first place still open. */
const mine = ({ renewal }: RenewalRecord, staffId: string | null): SignatoryJson | null => {
  const places = renewal.signatories.filter((one) => staffId !== null && one.staffId === staffId);
  return places.find(({ signedAt }) => signedAt === null) ?? places[0] ?? null;
};

function countersigning(app: OpenAPIHono<Env>): void {
  const page = async (c: Ctx, state: FormState | null) => {
    const record = await renewalRecord(c.get('parts').database.read, idIn(c, 'id'));
    const person = mine(record, c.get('staff')?.id ?? null);
    const refusal = person ? refusalFor(record, person.id, record.table?.hash ?? '') : ('not_among' as const);
    const fresh = freshForm({ name: '', function: person?.function ?? '' });
    return <SignPage page={pageContext(c)} record={record} state={state ?? fresh} refusal={refusal} person={person} />;
  };
  app.get('/renewals/:id/sign', readers, async (c) => c.html(await page(c, null)));
  app.post('/renewals/:id/sign', readers, async (c) => {
    const record = await renewalRecord(c.get('parts').database.read, idIn(c, 'id'));
    const person = mine(record, c.get('staff')?.id ?? null);
    if (!person) throw new Problem('forbidden', 'role_too_low');
    const filled = await readForm(c);
    const say = signingWords[languageOf(c)];
    const own: Record<string, string> = {};
    if (!sameName(typed(filled, 'name'), person.name)) own.name = say.notSameName(person.name);
    if (typed(filled, 'powerDeclared') !== 'true') own.powerDeclared = say.powerMissing;
    if (handedInCopies(record).length > 0 && typed(filled, 'compared') !== 'true') own.compared = say.copyMissing;
    return submitted(
      c,
      async () => {
        if (Object.keys(own).length > 0) throw invalid();
        const language = consentLanguage(filled, languageOf(c));
        const given = checked(signing, {
          name: typed(filled, 'name'),
          function: typedOrNull(filled, 'function'),
          powerDeclared: true,
          hash: hashIn(filled),
        });
        const version = record.versions.find(({ hash }) => hash === given.hash);
        if (!version) throw new Problem('conflict', 'offer_changed');
        const { concluded } = await keepSignature(
          c,
          record,
          {
            ...given,
            signatoryId: person.id,
            consent: consentFor(record.ground, person.side, version, 'typed', language),
            language,
            identifiedBy: 'session',
            ip: visitorAddress(c),
            userAgent: visitorProgram(c),
            linkId: null,
            fileId: null,
          },
          null,
        );
        leaveToast(c, { text: concluded ? say.concluded : say.signed });
        return seeOther(c, `/renewals/${record.renewal.id}`);
      },
      (problem) => page(c, refusedState(c, problem, filled, own)),
    );
  });
}

/** The scan of a paper: a whole PDF or an image. */
async function scanOf({ bytes, name }: SentFile) {
  const mediaType = await typeOfFile(bytes, name);
  if (mediaType !== 'application/pdf' && !mediaType.startsWith('image/'))
    throw invalid({ pointer: '#/file', code: 'file_type', allowed: ['application/pdf', 'image/*'] });
  if (!looksWhole(bytes)) throw invalid({ pointer: '#/file', code: 'file_broken' });
  return { bytes, mediaType };
}

/** What was signed in ink: the scan, and who a colleague saw to have signed. */
function onPaper(app: OpenAPIHono<Env>): void {
  const inQuestion = async (c: Ctx) => {
    const record = await renewalRecord(c.get('parts').database.read, idIn(c, 'id'));
    const person = record.renewal.signatories.find(({ id }) => id === c.req.query('signatory'));
    if (!person) throw notFound();
    return { record, person };
  };
  const page = async (c: Ctx, state: FormState | null) => {
    const { record, person } = await inQuestion(c);
    const refusal = refusalFor(record, person.id, record.table?.hash ?? '');
    const fresh = freshForm({ name: person.name, function: person.function ?? '', signedOn: record.ground.today });
    return <PaperPage page={pageContext(c)} record={record} state={state ?? fresh} refusal={refusal} person={person} />;
  };
  app.get('/renewals/:id/paper', partnershipWriters, async (c) => c.html(await page(c, null)));
  app.post('/renewals/:id/paper', partnershipWriters, async (c) => {
    const { record, person } = await inQuestion(c);
    const filled = await readForm(c);
    const file = await fileIn(c, 'file');
    const say = signingWords[languageOf(c)];
    const own: Record<string, string> = {};
    if (!file) own.file = say.scanMissing;
    if (typed(filled, 'compared') !== 'true') own.compared = say.comparedMissing;
    const { from, to } = daysOnPaper(record);
    const signedOn = typed(filled, 'signedOn') || to;
    if (!isDay(signedOn) || signedOn < from || signedOn > to)
      own.signedOn = say.dayOutside(dayText(from, languageOf(c)), dayText(to, languageOf(c)));
    return submitted(
      c,
      async () => {
        if (!file || !isDay(signedOn) || Object.keys(own).length > 0) throw invalid();
        const scan = await scanOf(file);
        const language = consentLanguage(filled, languageOf(c));
        const power = typed(filled, 'powerDeclared') === 'true';
        const given = checked(signing.omit({ powerDeclared: true }), {
          name: typed(filled, 'name'),
          function: typedOrNull(filled, 'function'),
          hash: hashIn(filled),
          manner: 'wet_ink',
        });
        const version = record.versions.find(({ hash }) => hash === given.hash);
        if (!version) throw new Problem('conflict', 'offer_changed');
        await keepSignature(
          c,
          record,
          {
            ...given,
            signedOn,
            powerDeclared: power,
            signatoryId: person.id,
            consent: consentFor(record.ground, person.side, version, 'wet_ink', language),
            language,
            identifiedBy: 'paper',
            // Whoever signed on paper did so on no device of theirs.
            ip: null,
            userAgent: null,
            linkId: null,
            fileId: null,
          },
          scan,
        );
        leaveToast(c, { text: say.entered(given.name) });
        return seeOther(c, `/renewals/${record.renewal.id}`);
      },
      (problem) => page(c, refusedState(c, problem, filled, own)),
    );
  });
}

/** The text as a PDF, and the copies that were signed elsewhere. */
function documents(app: OpenAPIHono<Env>): void {
  app.get('/renewals/:id/document.pdf', readers, async (c) => {
    const { database, secret, settings } = c.get('parts');
    const { table } = await renewalRecord(database.read, idIn(c, 'id'));
    const parts = { secret, baseUrl: settings.baseUrl };
    const { bytes, ...file } = await documentToHandOut(database.read, idIn(c, 'id'), table?.id ?? null, parts);
    return sendFile(c, file, async () => bytes);
  });
  app.get('/renewals/:id/signatures/:signature/file', readers, async (c) => {
    const { read } = c.get('parts').database;
    const { signatures, renewal } = await renewalRecord(read, idIn(c, 'id'));
    const given = signatures.find(({ id }) => id === idIn(c, 'signature'));
    const file = given?.fileId ? await readFile(read, given.fileId) : null;
    if (!given || !file) throw notFound();
    const ending = file.mediaType.split('/')[1] ?? 'bin';
    const name = `${renewal.organisation.name} – ${given.name}.${ending}`;
    return sendFile(c, { ...file, name }, async () => file.bytes, { inline: true });
  });
}

/** Signing inside Loam, entering what was signed on paper, and the text to be printed. */
export function signingScreens(app: OpenAPIHono<Env>): void {
  countersigning(app);
  onPaper(app);
  documents(app);
}
