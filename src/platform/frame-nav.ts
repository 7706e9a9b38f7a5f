import type { IconName } from './icon-names.ts';

/** One entry of the menu; `word` is its name in `commonWords`. */
export interface NavItem {
  href: string;
  icon: IconName;
  word:
    | 'myDay'
    | 'pipeline'
    | 'partnerships'
    | 'renewals'
    | 'organisations'
    | 'people'
    | 'strategy'
    | 'budget'
    | 'staffAndKeys'
    | 'wordings'
    | 'outbox'
    | 'reminders';
  /** Stands behind "More" on a phone, where the bar has room for four whole names. */
  further?: true;
}

export const mainNav: readonly NavItem[] = [
  { href: '/', icon: 'sun', word: 'myDay' },
  { href: '/pipeline', icon: 'columns-3', word: 'pipeline' },
  { href: '/partnerships', icon: 'handshake', word: 'partnerships' },
  { href: '/renewals', icon: 'refresh-cw', word: 'renewals', further: true },
  { href: '/organisations', icon: 'landmark', word: 'organisations' },
  { href: '/people', icon: 'users', word: 'people', further: true },
  { href: '/strategy', icon: 'target', word: 'strategy', further: true },
  { href: '/budget', icon: 'coins', word: 'budget', further: true },
];

/** Only for the role admin. */
export const adminNav: readonly NavItem[] = [
  { href: '/staff', icon: 'shield-check', word: 'staffAndKeys' },
  { href: '/wordings', icon: 'file-text', word: 'wordings' },
  { href: '/outbox', icon: 'send', word: 'outbox' },
  { href: '/reminder-ladders', icon: 'calendar-clock', word: 'reminders' },
];
