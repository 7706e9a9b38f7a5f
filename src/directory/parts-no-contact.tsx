import { Badge } from '../platform/parts.tsx';
import { Checkbox } from '../platform/parts-choice.tsx';
import { TextInput } from '../platform/parts-input.tsx';
import { Notice } from '../platform/parts-layout.tsx';
import type { Day } from '../values/day.ts';
import type { Language } from '../values/language.ts';
import type { PersonJson } from './list-people.ts';
import type { NoContactDraft } from './no-contact-form.ts';
import { isCurrent } from './timeline-place.ts';
import { fieldWords } from './words.ts';
import { noContactWords } from './words-no-contact.ts';

/** Why somebody must not be contacted: by their own wish, else because an organisation they are at says so. */
export interface NoContact {
  reason: string;
  /** The organisation whose reason it is; null where it is the record's own. */
  by: string | null;
}

/** Why a person must not be contacted on a day, or null where they may be. */
export function noContactOf(person: PersonJson, today: Day): NoContact | null {
  if (person.doNotContact !== null) return { reason: person.doNotContact, by: null };
  const stay = person.affiliations.find((one) => one.organisationDoNotContact !== null && isCurrent(one, today));
  return stay?.organisationDoNotContact ? { reason: stay.organisationDoNotContact, by: stay.organisation } : null;
}

/** Stands beside a name wherever it is listed; the reason is told on pointing at it. */
export const NoContactBadge = (props: { language: Language; why: NoContact | null }) =>
  props.why && (
    <>
      {' '}
      <Badge tone="danger" title={[props.why.by, props.why.reason].filter(Boolean).join(': ')}>
        {noContactWords[props.language].badge}
      </Badge>
    </>
  );

/** Stands over a record: not to be contacted, by whose wish and why. */
export function NoContactNotice({ language, why }: { language: Language; why: NoContact | null }) {
  const say = noContactWords[language];
  return (
    why && (
      <Notice tone="danger" title={why.by === null ? say.badge : say.because(why.by)}>
        <p>{why.reason}</p>
      </Notice>
    )
  );
}

/** The box and its reason in a form. */
export function NoContactFields(props: { language: Language; draft: NoContactDraft; error?: string | undefined }) {
  const { language, draft, error } = props;
  const say = noContactWords[language];
  return (
    <fieldset class="field">
      <legend>{fieldWords[language].doNotContact}</legend>
      <Checkbox name="noContact" value="yes" label={say.box} checked={draft.box} />
      <input type="hidden" name="doNotContactWas" value={draft.was} />
      <TextInput
        name="doNotContact"
        label={say.reason}
        hint={say.reasonHint}
        value={draft.reason}
        maxlength={300}
        autocomplete="off"
        {...(error && { error })}
      />
    </fieldset>
  );
}
