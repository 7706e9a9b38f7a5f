import type { OpenAPIHono } from '@hono/zod-openapi';
import { partnershipWriters } from '../../access/guard.ts';
import { refusedForm, saved } from '../../partnerships/after-form.ts';
import { facilityChoices } from '../../partnerships/choices.ts';
import { type FormState, freshForm } from '../../partnerships/form-state.tsx';
import { changedFields } from '../../partnerships/form-values.ts';
import { ownerChoices } from '../../partnerships/owner-choices.ts';
import { idIn, isId, posting } from '../../partnerships/rights.ts';
import { checked, type Filled, readForm, submitted, typed, versionIn } from '../../platform/form.ts';
import type { Ctx, Env } from '../../platform/http.ts';
import { mailHeaders } from '../../platform/mail-headers.ts';
import { languageOf, pageContext, seeOther } from '../../platform/page-context.ts';
import type { RenderMail } from '../../post/render.ts';
import { notFound, Problem } from '../../values/problem.ts';
import { callFilled, callHomes, callIn } from './call-form.ts';
import { changeCall, createCall } from './change-call.ts';
import { type CallJson, oneCall } from './list-calls.ts';
import { chosenLanguages } from './list-recipients.ts';
import { previewLanguage, previewMail, unpacked, writtenSample } from './preview-mail.ts';
import { callPatch, newCall } from './shapes.ts';
import { CallComposerPage } from './views-composer.tsx';
import { liveWords } from './words-live.ts';

/** The call in the address, or 404. */
export const callOf = (c: Ctx) => oneCall(c.get('parts').database.read, idIn(c, 'id'));

/** Whether mails of a call may have left. */
const mayHaveLeft = (it: CallJson | null): boolean => it !== null && it.openedAt !== null && it.opensOn <= it.asOf;

async function formPage(c: Ctx, render: RenderMail, state: FormState, it: CallJson | null) {
  const { database, settings } = c.get('parts');
  const { read } = database;
  const page = pageContext(c);
  const [owners, facilities, needed] = await Promise.all([
    ownerChoices(read, it?.owner?.id ?? null),
    facilityChoices(read),
    it ? chosenLanguages(read, it.id) : new Map<never, number>(),
  ]);
  const asked = c.req.query('language') ?? typed(state.filled, 'shown');
  const preview = await previewMail(read, render, {
    language: previewLanguage(asked, state.filled, page.language),
    filled: state.filled,
    callId: it?.id ?? null,
    sender: owners.find(({ id }) => id === typed(state.filled, 'ownerId'))?.name ?? '',
    home: settings.baseUrl,
  });
  return (
    <CallComposerPage
      page={page}
      state={state}
      call={it}
      fixed={mayHaveLeft(it)}
      owners={owners}
      facilities={facilities}
      needed={needed}
      preview={preview}
    />
  );
}

/** What a form holds; a `Problem` names no field where our own reading has found the faults. */
function read(filled: Filled, c: Ctx, errors: Record<string, string>) {
  const given = callIn(filled, languageOf(c), errors);
  if (Object.keys(errors).length > 0) throw new Problem('invalid', 'fields_at_fault');
  return given;
}

/** A refused form, with the faults that our own reading found. */
async function refused(c: Ctx, problem: Problem, filled: Filled, errors: Record<string, string>, it: CallJson | null) {
  const state = await refusedForm(c, problem, filled, callHomes, it);
  return Object.keys(errors).length > 0 ? { ...state, errors } : state;
}

/** Forms of a call, and the look at its mail that writes nothing. */
export function callComposerScreens(app: OpenAPIHono<Env>, render: RenderMail): void {
  app.get('/calls/new', partnershipWriters, async (c) => {
    const page = { opensOn: c.get('parts').clock.today(), ownerId: c.get('staff')?.id ?? '', reminderDays: '14, 3' };
    return c.html(await formPage(c, render, freshForm(page), null));
  });
  app.post('/calls/new', partnershipWriters, async (c) => {
    const filled = await readForm(c);
    const errors: Record<string, string> = {};
    return submitted(
      c,
      async () => {
        const input = checked(newCall, read(filled, c, errors));
        const made = await c.get('parts').database.transaction(posting(c), (work) => createCall(work, input));
        return saved(c, made, liveWords[languageOf(c)].created(input.title), `/calls/${made.id}`);
      },
      async (problem) => formPage(c, render, await refused(c, problem, filled, errors, null), null),
    );
  });
  app.post('/calls/preview', partnershipWriters, async (c) => {
    const filled = await readForm(c);
    const id = typed(filled, 'call');
    const it = isId(id) ? await oneCall(c.get('parts').database.read, id) : null;
    return c.html(await formPage(c, render, freshForm(filled, versionIn(filled) || null), it));
  });
  // The mail has styles of its own: it stands alone, in a sandbox, and is made of its address.
  app.get('/calls/preview/html', partnershipWriters, async (c) => {
    const sample = unpacked(c.req.query('mail') ?? '');
    const written = sample && (await writtenSample(render, sample, c.get('parts').settings.baseUrl));
    if (!written) throw notFound();
    return c.body(written.html, 200, mailHeaders);
  });
  app.get('/calls/:id/edit', partnershipWriters, async (c) => {
    const it = await callOf(c);
    if (it.archivedAt !== null || it.closedAt !== null) return seeOther(c, `/calls/${it.id}`);
    return c.html(await formPage(c, render, freshForm(callFilled(it, languageOf(c)), it.version), it));
  });
  app.post('/calls/:id', partnershipWriters, async (c) => {
    const it = await callOf(c);
    const filled = await readForm(c);
    const language = languageOf(c);
    const errors: Record<string, string> = {};
    return submitted(
      c,
      async () => {
        const was = callIn(callFilled(it, language), language, {});
        const patch = checked(callPatch, changedFields(read(filled, c, errors), was));
        const { database } = c.get('parts');
        const done = await database.transaction(posting(c), (work) =>
          changeCall(work, it.id, patch, versionIn(filled)),
        );
        return saved(c, done, liveWords[language].saved(patch.title ?? it.title), `/calls/${it.id}`);
      },
      async (problem) => {
        const present = await callOf(c);
        return formPage(c, render, await refused(c, problem, filled, errors, present), present);
      },
    );
  });
}
