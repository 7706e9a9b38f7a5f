import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { checked, readForm, submitted, typed } from '../platform/form.ts';
import type { Ctx, Env } from '../platform/http.ts';
import { chooseLanguage, languageOf, leaveToast, pageContext, seeOther } from '../platform/page-context.ts';
import { email } from '../platform/schemas.ts';
import { roleWords } from '../platform/words-common.ts';
import { fieldMessages } from '../platform/words-problems.ts';
import { Problem } from '../values/problem.ts';
import { system } from '../values/role.ts';
import { askForLink } from './ask-for-link.ts';
import { createFirstAdmin } from './first-admin.ts';
import { filledIn } from './form-errors.ts';
import { everybody } from './guard.ts';
import { hasAdmin } from './last-admin.ts';
import type { LinkPurpose } from './link.ts';
import { type LinkInHand, openLink } from './links.ts';
import { ownPath } from './own-path.ts';
import { peerOf, visitorAddress } from './peer.ts';
import type { SessionHolder, Sessions } from './sessions.ts';
import { ownDetails } from './shapes.ts';
import { signInByLink } from './sign-in-by-link.ts';
import { takeTurn } from './turns.ts';
import { LinkPage, SentPage, SignInPage, WelcomePage } from './views-sign-in.tsx';
import { accessWords } from './words.ts';

/** How often a link may be asked for, by one address and from one place. */
const perAddress = { most: 5, seconds: 900 };
const perVisitor = { most: 30, seconds: 900 };

const nextCookie = 'loam.next';

const handOf = (c: Ctx, purpose: LinkPurpose): LinkInHand => ({
  purpose,
  id: c.req.param('id') ?? '',
  secret: c.req.param('secret') ?? '',
});

/** Pages of one person and one moment: nobody keeps a copy. */
const unkept = (c: Ctx) => c.header('cache-control', 'no-store');

/** Signing in and out: the public pages that lead to a session. */
export function signInScreens(app: OpenAPIHono<Env>, sessions: Sessions): void {
  const enter = async (c: Ctx, staff: SessionHolder, path: string) => {
    for (const cookie of await sessions.create(staff, c.req.raw.headers, peerOf(c)))
      c.header('set-cookie', cookie, { append: true });
    return seeOther(c, path);
  };

  app.get('/sign-in', everybody, (c) => {
    const next = ownPath(c.req.query('next'));
    if (c.get('staff')) return seeOther(c, next);
    unkept(c);
    return c.html(<SignInPage page={pageContext(c)} next={next} address="" errors={{}} wait={null} />);
  });

  app.post('/sign-in', everybody, async (c) => {
    const filled = await readForm(c);
    const next = ownPath(typed(filled, 'next'));
    const address = typed(filled, 'email');
    const again = (errors: Record<string, string>, wait: number | null) => (
      <SignInPage page={pageContext(c)} next={next} address={address} errors={errors} wait={wait} />
    );
    unkept(c);
    return submitted(
      c,
      async () => {
        checked(z.object({ email }), filledIn({ email: address }));
        const { database, settings } = c.get('parts');
        const visitor = visitorAddress(c);
        const wait = await database.transaction(system('sign-in'), async (work) => {
          const place = visitor && (await takeTurn(work, `sign-in from ${visitor}`, perVisitor));
          return place || (await takeTurn(work, `sign-in of ${address.toLowerCase()}`, perAddress));
        });
        if (wait) {
          c.header('retry-after', String(wait));
          return c.html(again({}, Math.ceil(wait / 60)), 429);
        }
        await askForLink(database, address, languageOf(c));
        setCookie(c, nextCookie, next, { path: '/sign-in', sameSite: 'Lax', httpOnly: true, maxAge: 1800 });
        return c.html(<SentPage page={pageContext(c)} address={address} mailLeaves={settings.smtpUrl !== null} />);
      },
      (problem) => again(fieldMessages(problem.errors, languageOf(c)), null),
    );
  });

  const linkPages = (path: string, purpose: 'sign_in' | 'invitation') => {
    app.get(path, everybody, async (c) => {
      const { database, secret } = c.get('parts');
      const { staff } = await openLink(database.read, { secret }, handOf(c, purpose));
      if (!staff) throw new Problem('not_found', 'link_unknown');
      const page = pageContext(c);
      const say = accessWords[page.language];
      const invited = purpose === 'invitation';
      unkept(c);
      return c.html(
        <LinkPage
          page={page}
          title={invited ? say.invitationTitle(staff.name) : say.signInTitle}
          lead={invited ? say.invitationLead(roleWords[page.language][staff.role]) : say.signInReady}
          staff={staff}
        />,
      );
    });
    app.post(path, everybody, async (c) => {
      const { database, secret } = c.get('parts');
      const hand = handOf(c, purpose);
      const staff = await database.transaction(system('sign-in'), (work) => signInByLink(work, { secret }, hand));
      const next = ownPath(c.req.query('next') ?? getCookie(c, nextCookie));
      deleteCookie(c, nextCookie, { path: '/sign-in' });
      if (purpose === 'sign_in') return enter(c, staff, next);
      leaveToast(c, { text: accessWords[languageOf(c)].welcomeToast });
      return enter(c, staff, '/account');
    });
  };
  linkPages('/sign-in/:id/:secret', 'sign_in');
  linkPages('/invitation/:id/:secret', 'invitation');

  app.get('/welcome/:id/:secret', everybody, async (c) => {
    const { database, secret } = c.get('parts');
    await openLink(database.read, { secret }, handOf(c, 'first_admin'));
    if (await hasAdmin(database.read)) throw new Problem('gone', 'link_revoked');
    unkept(c);
    const language = languageOf(c);
    return c.html(<WelcomePage page={pageContext(c)} typed={{ name: '', email: '', language }} errors={{}} />);
  });

  app.post('/welcome/:id/:secret', everybody, async (c) => {
    const { database, secret } = c.get('parts');
    const hand = handOf(c, 'first_admin');
    const filled = await readForm(c);
    const given = { name: typed(filled, 'name'), email: typed(filled, 'email'), language: typed(filled, 'language') };
    unkept(c);
    return submitted(
      c,
      async () => {
        await openLink(database.read, { secret }, hand);
        const details = checked(ownDetails, filledIn(given));
        const who = { kind: 'link', id: hand.id, name: details.name, role: null } as const;
        const staff = await database.transaction(who, (work) => createFirstAdmin(work, { secret }, hand, details));
        chooseLanguage(c, details.language);
        leaveToast(c, { text: accessWords[details.language].welcomeToast });
        return enter(c, staff, '/account');
      },
      (problem) => {
        return (
          <WelcomePage page={pageContext(c)} typed={given} errors={fieldMessages(problem.errors, languageOf(c))} />
        );
      },
    );
  });

  app.post('/sign-out', everybody, async (c) => {
    for (const cookie of await sessions.end(c.req.raw.headers)) c.header('set-cookie', cookie, { append: true });
    leaveToast(c, { text: accessWords[languageOf(c)].signedOut });
    return seeOther(c, '/sign-in');
  });
}
