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
}

export const mainNav: readonly NavItem[] = [
  { href: '/', icon: 'sun', word: 'myDay' },
  { href: '/pipeline', icon: 'columns-3', word: 'pipeline' },
  { href: '/partnerships', icon: 'handshake', word: 'partnerships' },
  { href: '/renewals', icon: 'refresh-cw', word: 'renewals' },
  { href: '/organisations', icon: 'landmark', word: 'organisations' },
  { href: '/people', icon: 'users', word: 'people' },
  { href: '/strategy', icon: 'target', word: 'strategy' },
  { href: '/budget', icon: 'coins', word: 'budget' },
];

/** Only for the role admin. */
export const adminNav: readonly NavItem[] = [
  { href: '/staff', icon: 'shield-check', word: 'staffAndKeys' },
  { href: '/wordings', icon: 'file-text', word: 'wordings' },
  { href: '/outbox', icon: 'send', word: 'outbox' },
  { href: '/reminder-ladders', icon: 'calendar-clock', word: 'reminders' },
];
