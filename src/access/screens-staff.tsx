import type { OpenAPIHono } from '@hono/zod-openapi';
import { checked, readForm, submitted, typed, versionIn } from '../platform/form.ts';
import type { Ctx, Env } from '../platform/http.ts';
import { languageOf, leaveToast, pageContext, seeOther } from '../platform/page-context.ts';
import type { Problem } from '../values/problem.ts';
import { acting } from './acting.ts';
import { changeStaff } from './change-staff.ts';
import { countAccess } from './count-access.ts';
import { deactivateStaff, reactivateStaff } from './deactivate-staff.ts';
import { filledIn, formErrors } from './form-errors.ts';
import { admins } from './guard.ts';
import { inviteAgain, inviteStaff } from './invite-staff.ts';
import { listStaff, oneStaff, type StaffJson } from './list-staff.ts';
import { mailLinkTo } from './mail-link-to.ts';
import type { Sessions } from './sessions.ts';
import { newStaff } from './shapes.ts';
import { InvitePage, StaffListPage, StaffPage, type Typed } from './views-staff.tsx';
import { staffWords } from './words-staff.ts';

const one = '/staff/:id{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}';
const idIn = (c: Ctx): string => c.req.param('id') ?? '';

const labels = (c: Ctx) => {
  const { name, email, role, language } = staffWords[languageOf(c)];
  return { name, email, role, language };
};

async function typedIn(c: Ctx): Promise<{ given: Typed; version: number }> {
  const filled = await readForm(c);
  const given = {
    name: typed(filled, 'name'),
    email: typed(filled, 'email'),
    role: typed(filled, 'role'),
    language: typed(filled, 'language'),
  };
  return { given, version: versionIn(filled) };
}

/** Staff, for administrators: who may sign in and as what. */
export function staffScreens(app: OpenAPIHono<Env>, sessions: Sessions): void {
  app.get('/staff', admins, async (c) => {
    const { read } = c.get('parts').database;
    const active = await listStaff(read, { limit: 500 });
    const gone = await listStaff(read, { limit: 500, archived: true });
    const counts = await countAccess(read);
    return c.html(<StaffListPage page={pageContext(c)} staff={[...active.items, ...gone.items]} counts={counts} />);
  });

  app.get('/staff/new', admins, (c) => {
    const blank = { name: '', email: '', role: '', language: languageOf(c) };
    return c.html(<InvitePage page={pageContext(c)} typed={blank} errors={[]} />);
  });

  app.post('/staff', admins, async (c) => {
    const { given } = await typedIn(c);
    return submitted(
      c,
      async () => {
        const input = checked(newStaff, filledIn({ ...given }));
        await acting(c, (work) => inviteStaff(work, input));
        leaveToast(c, { text: staffWords[languageOf(c)].invited(input.name) });
        return seeOther(c, '/staff');
      },
      (problem) => (
        <InvitePage page={pageContext(c)} typed={given} errors={formErrors(problem, languageOf(c), labels(c))} />
      ),
    );
  });

  const record = async (c: Ctx, staff: StaffJson, given: Typed, problem: Problem | null) => (
    <StaffPage
      page={pageContext(c)}
      staff={staff}
      typed={given}
      errors={problem ? formErrors(problem, languageOf(c), labels(c)) : []}
      openSessions={(await sessions.listOf(staff.id)).length}
      passkeys={(await sessions.passkeysOf(staff.id)).length}
    />
  );

  app.get(one, admins, async (c) => {
    const staff = await oneStaff(c.get('parts').database.read, idIn(c));
    return c.html(await record(c, staff, staff, null));
  });

  app.post(one, admins, async (c) => {
    const { given, version } = await typedIn(c);
    return submitted(
      c,
      async () => {
        const patch = checked(newStaff, filledIn({ ...given }));
        const { entry } = await acting(c, (work) => changeStaff(work, idIn(c), patch, version));
        const text = staffWords[languageOf(c)].saved(patch.name);
        if (entry) leaveToast(c, { text, undo: { action: '/undo', fields: { entry } } });
        return seeOther(c, '/staff');
      },
      async (problem) => record(c, await oneStaff(c.get('parts').database.read, idIn(c)), given, problem),
    );
  });

  /** One button of the record: does it, says so, and comes back to the record. */
  const button = (
    name: string,
    act: (c: Ctx, staff: StaffJson, version: number) => Promise<{ text: string; entry: string | null }>,
  ) =>
    app.post(`${one}/${name}`, admins, async (c) => {
      const { version } = await typedIn(c);
      const staff = await oneStaff(c.get('parts').database.read, idIn(c));
      return submitted(
        c,
        async () => {
          const { text, entry } = await act(c, staff, version);
          leaveToast(c, { text, ...(entry && { undo: { action: '/undo', fields: { entry } } }) });
          return seeOther(c, `/staff/${staff.id}`);
        },
        (problem) => record(c, staff, staff, problem),
      );
    });

  button('deactivate', async (c, { id, name }, version) => {
    const { entry } = await acting(c, (work) => deactivateStaff(work, id, version));
    return { text: staffWords[languageOf(c)].deactivated(name), entry };
  });
  button('reactivate', async (c, { id, name }, version) => {
    const { entry } = await acting(c, (work) => reactivateStaff(work, id, version));
    return { text: staffWords[languageOf(c)].reactivated(name), entry };
  });
  button('link', async (c, { id, email, lastSeenAt }) => {
    await acting(c, (work) => (lastSeenAt === null ? inviteAgain(work, id) : mailLinkTo(work, id)));
    return { text: staffWords[languageOf(c)].linkSent(email), entry: null };
  });
}
