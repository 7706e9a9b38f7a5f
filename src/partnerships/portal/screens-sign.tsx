import type { OpenAPIHono } from '@hono/zod-openapi';
import { everybody } from '../../access/guard.ts';
import { takePersonalTurn } from '../../access/paces.ts';
import { visitorAddress, visitorProgram } from '../../access/peer.ts';
import { looksWhole, type SentFile } from '../../platform/file.ts';
import { keepFile, typeOfFile } from '../../platform/files.ts';
import { type Filled, fileIn, readForm, typed } from '../../platform/form.ts';
import type { Ctx, Env } from '../../platform/http.ts';
import { languageOf, pageContext, seeOther } from '../../platform/page-context.ts';
import { invalid, Problem } from '../../values/problem.ts';
import { errorsAt } from '../form-state.tsx';
import { consentFor, consentLanguage } from '../renewals/consent-for.ts';
import { refusalFor } from '../renewals/renewal-record.ts';
import type { SigningRefusal } from '../renewals/renewal-stage.ts';
import { signRenewal } from '../renewals/sign-renewal.ts';
import { sendSigningCode, verifySigningCode } from '../renewals/signing-code.ts';
import { codeState } from './code-state.ts';
import type { Guest } from './screens-door.tsx';
import { aboutOffer, type Question, questionOf, refusalOf, textLanguageOf } from './screens-offer.tsx';
import { signFilled, signingIn } from './sign-form.ts';
import { RefusedPage, SignPage, type SignState, ThanksPage } from './views-sign.tsx';
import { signWords } from './words-sign.ts';

/** How often one person may have a code mailed. */
const codePace = { most: 5, seconds: 3600 };

type Manner = SignState['manner'];

interface Shown {
  filled: Filled;
  errors?: Readonly<Record<string, string>>;
  justSent?: boolean;
  wait?: number | null;
}

async function signPage(c: Ctx, { portal, base }: Guest, { it, person }: Question, manner: Manner, shown: Shown) {
  const known = it.renewal.codeRequired ? await codeState(c.get('parts').database.read, person.id) : null;
  const state: SignState = {
    manner,
    filled: shown.filled,
    errors: shown.errors ?? {},
    textLanguage: textLanguageOf(c, it),
    code: known && { ...known, justSent: shown.justSent ?? false, wait: shown.wait ?? null },
  };
  return <SignPage page={pageContext(c)} portal={portal} base={base} it={it} person={person} state={state} />;
}

const refusedPage = (c: Ctx, { portal, base }: Guest, { it, person }: Question, refusal: SigningRefusal) =>
  c.html(
    <RefusedPage page={pageContext(c)} portal={portal} base={base} it={it} person={person} refusal={refusal} />,
    409,
  );

/** A signed copy, known to be a whole PDF by what is in it; the message where it is none. */
async function signedCopy(c: Ctx): Promise<{ file: SentFile } | { error: string }> {
  const say = signWords[languageOf(c)];
  const file = await fileIn(c, 'file');
  if (!file) return { error: say.fileMissing };
  try {
    if ((await typeOfFile(file.bytes, file.name)) !== 'application/pdf') return { error: say.notPdf };
    if (!looksWhole(file.bytes)) throw invalid({ pointer: '#/file', code: 'file_broken' });
    return { file };
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'invalid') throw error;
    const code = error.errors[0]?.code;
    return { error: code === 'file_type' ? say.notPdf : (errorsAt(error, languageOf(c), { file: 'file' }).file ?? '') };
  }
}

/** Holds a typed code against the one that was mailed, in a transaction of its own so that wrong tries are counted. */
async function codeIsRight(c: Ctx, { who }: Guest, { it, person }: Question, filled: Filled): Promise<boolean> {
  const { database, secret } = c.get('parts');
  if (!it.renewal.codeRequired || (await codeState(database.read, person.id)).verified) return true;
  const code = typed(filled, 'code');
  if (code === '') return false;
  return database.transaction(who, (work) =>
    verifySigningCode(work, it.renewal.id, person.id, { typed: code, secret }),
  );
}

/** Signs, or shows the form again with what is wrong, or says why nothing can be signed. */
async function sign(c: Ctx, guest: Guest, question: Question, manner: Manner): Promise<Response> {
  const { it, person } = question;
  const { base, who, portal } = guest;
  const filled = await readForm(c);
  const language = languageOf(c);
  // A double click, a page sent twice: the signature stands, and the same page follows.
  if (person.signedAt !== null) return seeOther(c, `${base}/signed`);
  const refusal = refusalFor(it, person.id, typed(filled, 'hash'));
  if (refusal) return refusedOrDone(c, guest, question, refusal);
  const again = async (errors: Readonly<Record<string, string>>) =>
    c.html(await signPage(c, guest, question, manner, { filled, errors }), 422);

  const read = readSigning(filled, manner, person.name, language);
  const copy = manner === 'uploaded' ? await signedCopy(c) : null;
  const errors = { ...read.errors, ...(copy && 'error' in copy && { file: copy.error }) };
  if (!read.given || Object.keys(errors).length > 0) return again(errors);
  if (!(await codeIsRight(c, guest, question, filled))) {
    const say = signWords[language];
    return again({ code: typed(filled, 'code') === '' ? say.codeMissing : say.codeWrong });
  }
  const { given } = read;
  const spoken = consentLanguage(filled, language);
  try {
    await c.get('parts').database.transaction(who, async (work) => {
      const kept =
        copy && 'file' in copy ? await keepFile(work, { bytes: copy.file.bytes, mediaType: 'application/pdf' }) : null;
      return signRenewal(work, it.renewal.id, {
        ...given,
        signatoryId: person.id,
        manner,
        consent: consentFor(it.ground, person.side, it.shown, manner, spoken),
        language: spoken,
        identifiedBy: 'link',
        ip: visitorAddress(c),
        userAgent: visitorProgram(c),
        linkId: portal.id,
        fileId: kept?.id ?? null,
      });
    });
  } catch (error) {
    return refusedMeanwhile(c, guest, error);
  }
  return seeOther(c, `${base}/signed`);
}

/** Of two clicks at once the second may read an offer that the first has half changed: once signed, it is signed. */
async function refusedOrDone(c: Ctx, guest: Guest, question: Question, refusal: SigningRefusal): Promise<Response> {
  const now = await questionOf(c, guest);
  if (now?.person.signedAt) return seeOther(c, `${guest.base}/signed`);
  return refusedPage(c, guest, now ?? question, refusal);
}

/** What was typed, with the messages of the fields at fault. */
function readSigning(filled: Filled, manner: Manner, invited: string, language: ReturnType<typeof languageOf>) {
  try {
    const { given, refused } = signingIn(filled, manner, invited, language);
    return { given, errors: refused };
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'invalid') throw error;
    return { given: null, errors: errorsAt(error, language, { name: 'name', function: 'function' }) };
  }
}

/** Something came between reading and signing: the page says what. Other faults go on. */
async function refusedMeanwhile(c: Ctx, guest: Guest, error: unknown): Promise<Response> {
  if (!(error instanceof Problem) || error.code !== 'conflict') throw error;
  const now = await questionOf(c, guest);
  if (now?.person.signedAt) return seeOther(c, `${guest.base}/signed`);
  const refusal = now && (error.reason === 'offer_changed' ? 'version_changed' : refusalOf(now));
  if (!now || !refusal) throw error;
  return refusedPage(c, guest, now, refusal);
}

/** Signing: by typing, by a signed copy, and the code that may be asked for. */
export function signScreens(app: OpenAPIHono<Env>): void {
  const pages = { sign: 'typed', 'signed-copy': 'uploaded' } as const;
  for (const [path, manner] of Object.entries(pages)) {
    app.get(
      `/portal/:id/:secret/${path}`,
      everybody,
      aboutOffer('read', async (c, guest, question) => {
        const { person } = question;
        if (person.signedAt !== null) return seeOther(c, `${guest.base}/signed`);
        const refusal = refusalOf(question);
        if (refusal) return refusedPage(c, guest, question, refusal);
        return c.html(await signPage(c, guest, question, manner, { filled: signFilled(person) }));
      }),
    );
    app.post(
      `/portal/:id/:secret/${path}`,
      everybody,
      aboutOffer('send', (c, guest, question) => sign(c, guest, question, manner)),
    );
  }

  app.post(
    '/portal/:id/:secret/code',
    everybody,
    aboutOffer('send', async (c, guest, question) => {
      const { it, person } = question;
      const refusal = refusalOf(question);
      if (refusal) return refusedPage(c, guest, question, refusal);
      const filled = await readForm(c);
      const wait = await takePersonalTurn(c, `signing code of ${person.id}`, codePace);
      if (wait) c.header('retry-after', String(wait * 60));
      else
        await c.get('parts').database.transaction(guest.who, (work) => sendSigningCode(work, it.renewal.id, person.id));
      const manner = typed(filled, 'manner') === 'uploaded' ? 'uploaded' : 'typed';
      const page = await signPage(c, guest, question, manner, { filled, justSent: !wait, wait });
      return c.html(page, wait ? 429 : 200);
    }),
  );

  app.get(
    '/portal/:id/:secret/signed',
    everybody,
    aboutOffer('read', (c, { portal, base }, { it, person }) => {
      if (person.signedAt === null) return seeOther(c, `${base}/offer`);
      return c.html(<ThanksPage page={pageContext(c)} portal={portal} base={base} it={it} person={person} />);
    }),
  );
}
