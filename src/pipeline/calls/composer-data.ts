import type { CodeChoice } from '../../partnerships/choices.ts';
import type { FormState } from '../../partnerships/form-state.tsx';
import type { PageContext } from '../../platform/page.ts';
import type { Language } from '../../values/language.ts';
import type { MailPreview } from './preview-mail.ts';

/** What the form of a call shows. */
export interface CallComposerData {
  page: PageContext;
  state: FormState;
  /** The call that is changed; null for a new one. */
  call: { id: string; title: string } | null;
  /** Mails may have left: what it is for and its opening day stand. */
  fixed: boolean;
  owners: readonly { id: string; name: string }[];
  facilities: readonly CodeChoice[];
  /** How many recipients read each language. */
  needed: ReadonlyMap<Language, number>;
  preview: MailPreview;
}

/** What every part of the form that changes the preview has: a look at the mail without saving. */
export const previewing = (language: Language | null) => ({
  'hx-post': language ? `/calls/preview?language=${language}` : '/calls/preview',
  'hx-trigger': 'input delay:600ms, change delay:200ms',
  'hx-target': '#call-preview',
  'hx-select': '#call-preview',
  'hx-swap': 'outerHTML',
  'hx-sync': 'closest form:replace',
});
