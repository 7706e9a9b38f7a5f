import type { OpenAPIHono } from '@hono/zod-openapi';
import { v7 } from 'uuid';
import { checked, readForm, submitted, typed, versionIn } from '../platform/form.ts';
import type { Env } from '../platform/http.ts';
import { languageOf, leaveToast, pageContext, seeOther } from '../platform/page-context.ts';
import { id } from '../platform/schemas.ts';
import { acting } from './acting.ts';
import { countAccess } from './count-access.ts';
import { createKey } from './create-key.ts';
import { filledIn, formErrors } from './form-errors.ts';
import { admins } from './guard.ts';
import { keyExists, listKeys, oneKey } from './list-keys.ts';
import { revokeKey } from './revoke-key.ts';
import { newKey } from './shapes.ts';
import { KeyListPage, KeyMadePage, NewKeyPage } from './views-keys.tsx';
import { staffWords } from './words-staff.ts';

const one = '/staff/keys/:id{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}';

/** API keys, for administrators: made (and shown once), looked at, revoked. */
export function keyScreens(app: OpenAPIHono<Env>): void {
  app.get('/staff/keys', admins, async (c) => {
    const { read } = c.get('parts').database;
    const active = await listKeys(read, { limit: 500 });
    const gone = await listKeys(read, { limit: 500, archived: true });
    const counts = await countAccess(read);
    return c.html(<KeyListPage page={pageContext(c)} keys={[...active.items, ...gone.items]} counts={counts} />);
  });

  app.get('/staff/keys/new', admins, (c) =>
    c.html(<NewKeyPage page={pageContext(c)} id={v7()} typed={{ name: '', role: '' }} errors={[]} />),
  );

  app.post('/staff/keys', admins, async (c) => {
    const filled = await readForm(c);
    const given = { name: typed(filled, 'name'), role: typed(filled, 'role') };
    const made = checked(id, typed(filled, 'id'));
    if (await keyExists(c.get('parts').database.read, made)) {
      leaveToast(c, { text: staffWords[languageOf(c)].keyAlreadyMade });
      return seeOther(c, '/staff/keys');
    }
    return submitted(
      c,
      async () => {
        const input = checked(newKey, filledIn(given));
        const { key } = await acting(c, (work) => createKey(work, { ...input, id: made }));
        c.header('cache-control', 'no-store');
        return c.html(<KeyMadePage page={pageContext(c)} name={input.name} secret={key} />);
      },
      (problem) => {
        const { keyName, role } = staffWords[languageOf(c)];
        const errors = formErrors(problem, languageOf(c), { name: keyName, role });
        return <NewKeyPage page={pageContext(c)} id={made} typed={given} errors={errors} />;
      },
    );
  });

  app.post(`${one}/revoke`, admins, async (c) => {
    const version = versionIn(await readForm(c));
    const id = c.req.param('id') ?? '';
    const { name } = await oneKey(c.get('parts').database.read, id);
    const { entry } = await acting(c, (work) => revokeKey(work, id, version));
    const undo = entry && { undo: { action: '/undo', fields: { entry } } };
    leaveToast(c, { text: staffWords[languageOf(c)].keyRevoked(name), ...undo });
    return seeOther(c, '/staff/keys');
  });
}
