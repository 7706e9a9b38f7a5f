import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { bestLanguage, isLanguage, type Language } from '../values/language.ts';
import type { Ctx } from './http.ts';
import type { PageContext, Scheme, Toast } from './page.ts';
import { schemes } from './page.ts';

const toastCookie = 'loam.toast';
const choice = { path: '/', sameSite: 'Lax', maxAge: 365 * 86_400 } as const;

/** The reader's language: the one chosen here, else that of the link or the account, else the browser's, else English. */
export function languageOf(c: Ctx): Language {
  const chosen = getCookie(c, 'loam.language');
  if (chosen && isLanguage(chosen)) return chosen;
  const own = c.get('linkLanguage') ?? c.get('staff')?.language;
  return (
    own ?? bestLanguage((c.req.header('accept-language') ?? '').split(',').map((part) => part.split(';')[0] ?? ''))
  );
}

/** Keeps the language that was chosen on this device. */
export const chooseLanguage = (c: Ctx, language: Language): void => setCookie(c, 'loam.language', language, choice);
/** Keeps the colours that were chosen on this device. */
export const chooseScheme = (c: Ctx, scheme: Scheme): void => setCookie(c, 'loam.scheme', scheme, choice);

/** Says once, on the next page, what was just done; with an Undo when there is something to undo. */
export function leaveToast(c: Ctx, toast: Toast): void {
  const value = Buffer.from(JSON.stringify(toast)).toString('base64url');
  setCookie(c, toastCookie, value, { path: '/', sameSite: 'Lax', httpOnly: true, maxAge: 60 });
}

function takeToast(c: Ctx): Toast | null {
  const value = getCookie(c, toastCookie);
  if (!value) return null;
  deleteCookie(c, toastCookie, { path: '/' });
  try {
    return JSON.parse(Buffer.from(value, 'base64url').toString()) as Toast;
  } catch {
    return null;
  }
}

/** All that a page frame needs, read off the request. Takes the toast: call it once, for the page that is shown. */
export function pageContext(c: Ctx): PageContext {
  const { settings, clock, demo } = c.get('parts');
  const scheme = getCookie(c, 'loam.scheme') as Scheme | undefined;
  const staff = c.get('staff');
  const url = new URL(c.req.url);
  return {
    language: languageOf(c),
    path: url.pathname + url.search,
    scheme: scheme && schemes.includes(scheme) ? scheme : 'auto',
    staff: staff ? { id: staff.id, name: staff.name, role: staff.role } : null,
    banners: [
      ...(demo ? (['demo'] as const) : []),
      ...(settings.smtpUrl === null && staff?.role === 'admin' ? (['no_mail_server'] as const) : []),
      ...(settings.clockAt === null ? [] : (['fixed_clock'] as const)),
    ],
    toast: takeToast(c),
    today: clock.today(),
    demo,
  };
}

/** A redirect after a form: the browser asks for the next page with GET. */
export const seeOther = (c: Ctx, path: string): Response => c.redirect(path, 303);
