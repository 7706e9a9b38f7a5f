import type { OpenAPIHono } from '@hono/zod-openapi';
import { checked, readForm, submitted, typed, versionIn } from '../platform/form.ts';
import type { Ctx, Env, SignedIn } from '../platform/http.ts';
import { type Scheme, schemes } from '../platform/page.ts';
import {
  chooseLanguage,
  chooseScheme,
  languageOf,
  leaveToast,
  pageContext,
  seeOther,
} from '../platform/page-context.ts';
import { isLanguage } from '../values/language.ts';
import { notFound, Problem } from '../values/problem.ts';
import type { Who } from '../values/role.ts';
import { calendarAddress, makeCalendarAddress, revokeCalendarAddress } from './calendar-link.ts';
import { changeStaff } from './change-staff.ts';
import { endSessions } from './deactivate-staff.ts';
import { filledIn, formErrors } from './form-errors.ts';
import { everybody, readers } from './guard.ts';
import { oneStaff } from './list-staff.ts';
import { ownPath } from './own-path.ts';
import { removePasskey } from './remove-passkey.ts';
import type { Sessions } from './sessions.ts';
import { ownDetails } from './shapes.ts';
import { AccountPage } from './views-account.tsx';
import { accessWords } from './words.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The person behind a session: an API key has no account. */
function person(c: Ctx): { staff: SignedIn; who: Who } {
  const staff = c.get('staff');
  const who = c.get('who');
  if (!staff || !who) throw new Problem('unauthenticated', 'no_credentials');
  return { staff, who };
}

/** One's own account, and the choices of language and colours that everybody has. */
export function accountScreens(app: OpenAPIHono<Env>, sessions: Sessions): void {
  const own = async (c: Ctx) => {
    const { staff } = person(c);
    const token = await sessions.tokenOf(c.req.header('cookie'));
    const { database, secret, settings } = c.get('parts');
    const current = await database.read
      .tables<{ auth_session: { id: string; token: string } }>()
      .selectFrom('auth_session')
      .select('id')
      .where('token', '=', token ?? '')
      .executeTakeFirst();
    return {
      passkeys: await sessions.passkeysOf(staff.id),
      sessions: (await sessions.listOf(staff.id)).map((it) => ({ ...it, current: it.id === current?.id })),
      calendar: await calendarAddress(database.read, staff.id, { secret, baseUrl: settings.baseUrl }),
      kept: await oneStaff(database.read, staff.id),
    };
  };

  app.get('/account', readers, async (c) => {
    const { kept, ...view } = await own(c);
    return c.html(<AccountPage page={pageContext(c)} {...view} typed={kept} version={kept.version} errors={[]} />);
  });

  app.post('/account', readers, async (c) => {
    const { staff, who } = person(c);
    const filled = await readForm(c);
    const given = { name: typed(filled, 'name'), email: typed(filled, 'email'), language: typed(filled, 'language') };
    return submitted(
      c,
      async () => {
        const details = checked(ownDetails, filledIn(given));
        const { entry } = await c
          .get('parts')
          .database.transaction(who, (work) => changeStaff(work, staff.id, details, versionIn(filled)));
        chooseLanguage(c, details.language);
        // Only administrators take back changes of staff.
        const undo = staff.role === 'admin' && entry ? { undo: { action: '/undo', fields: { entry } } } : {};
        if (entry) leaveToast(c, { text: accessWords[details.language].saved, ...undo });
        return seeOther(c, '/account');
      },
      async (problem) => {
        const { kept, ...view } = await own(c);
        const say = accessWords[languageOf(c)];
        const labels = { name: say.name, email: say.address, language: say.language };
        const errors = formErrors(problem, languageOf(c), labels);
        return <AccountPage page={pageContext(c)} {...view} typed={given} version={kept.version} errors={errors} />;
      },
    );
  });

  app.post('/account/passkeys/remove', readers, async (c) => {
    const { staff, who } = person(c);
    const passkey = typed(await readForm(c), 'passkey');
    if (!uuid.test(passkey)) throw notFound();
    await c.get('parts').database.transaction(who, (work) => removePasskey(work, staff.id, passkey));
    leaveToast(c, { text: accessWords[languageOf(c)].passkeyRemoved });
    return seeOther(c, '/account');
  });

  for (const [path, act, said] of [
    ['/account/calendar', makeCalendarAddress, 'calendarMade'],
    ['/account/calendar/revoke', revokeCalendarAddress, 'calendarRevoked'],
  ] as const) {
    app.post(path, readers, async (c) => {
      const { staff, who } = person(c);
      await c.get('parts').database.transaction(who, (work) => act(work, staff.id));
      leaveToast(c, { text: accessWords[languageOf(c)][said] });
      return seeOther(c, '/account#calendar');
    });
  }

  app.post('/account/sessions/end', readers, async (c) => {
    const { staff, who } = person(c);
    const which = typed(await readForm(c), 'session');
    const say = accessWords[languageOf(c)];
    const token = await sessions.tokenOf(c.req.header('cookie'));
    if (which !== 'others' && !uuid.test(which)) throw notFound();
    const ended = await c
      .get('parts')
      .database.transaction(who, (work) =>
        endSessions(work, staff.id, which === 'others' ? { butToken: token } : { only: which }),
      );
    leaveToast(c, { text: which === 'others' ? say.sessionsEnded(ended) : say.sessionEnded });
    return seeOther(c, '/account');
  });

  app.post('/preferences', everybody, async (c) => {
    const filled = await readForm(c);
    const language = typed(filled, 'language');
    const scheme = typed(filled, 'scheme');
    if (isLanguage(language)) {
      chooseLanguage(c, language);
      const staff = c.get('staff');
      const who = c.get('who');
      if (staff && who && staff.language !== language)
        await c.get('parts').database.transaction(who, (work) => changeStaff(work, staff.id, { language }, null));
    }
    if ((schemes as readonly string[]).includes(scheme)) chooseScheme(c, scheme as Scheme);
    return seeOther(c, ownPath(typed(filled, 'back')));
  });
}
