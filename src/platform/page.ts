import type { Day } from '../values/day.ts';
import type { Language } from '../values/language.ts';
import type { Role } from '../values/role.ts';

/** Lines shown above every page until their cause is gone. Words in `words-common.ts`. */
export const bannerKinds = ['demo', 'no_mail_server', 'fixed_clock'] as const;
export type BannerKind = (typeof bannerKinds)[number];

/** Light or dark as the reader chose; `auto` follows the device. */
export const schemes = ['auto', 'light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

/** What just happened, or what could not, said once at the foot of the page. `undo.action` is an address that takes a POST. */
export interface Toast {
  text: string;
  failed?: boolean;
  link?: { href: string; text: string };
  undo?: { action: string; fields?: Readonly<Record<string, string>> };
}

/** All that a page frame needs to know of the request. Plain data, made once per request by the edge. */
export interface PageContext {
  language: Language;
  /** Path with query, beginning with "/": where the language switch comes back to. */
  path: string;
  scheme: Scheme;
  /** Who is signed in; null on pages for visitors. */
  staff: { id: string; name: string; role: Role } | null;
  banners: readonly BannerKind[];
  toast: Toast | null;
  today: Day;
  demo: boolean;
}
