import { type Filled, typed } from '../platform/form.ts';

/** "Do not contact" as it was typed: the box, the reason, and the reason that stood there before. */
export interface NoContactDraft {
  box: boolean;
  reason: string;
  was: string;
}

/** The box and its reason as they were typed. */
export const noContactTyped = (filled: Filled): NoContactDraft => ({
  box: typed(filled, 'noContact') === 'yes',
  reason: typed(filled, 'doNotContact'),
  was: typed(filled, 'doNotContactWas'),
});

/** The box and its reason before anybody typed. */
export const noContactDraft = (it: { doNotContact: string | null } | null): NoContactDraft => ({
  box: Boolean(it?.doNotContact),
  reason: it?.doNotContact ?? '',
  was: it?.doNotContact ?? '',
});

/** The reason the form states; a new one counts though the box was forgotten, so that no wish is lost in silence. */
export const noContactBody = ({ box, reason, was }: NoContactDraft): string | null =>
  box || (reason !== '' && reason !== was) ? reason : null;
