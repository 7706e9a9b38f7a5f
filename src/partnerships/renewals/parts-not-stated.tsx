import { dayText } from '../../platform/format.ts';
import { Notice } from '../../platform/parts-layout.tsx';
import type { Language } from '../../values/language.ts';
import { endText, hasTwoReadings } from '../agreement-text.ts';
import type { Ground } from './hold-renewal.ts';
import type { Offer } from './offer.ts';
import type { Texts } from './renewal-version.ts';
import { notStatedWords } from './words-not-stated.ts';

/** What a text will name as one day or as not known, though nobody has said so: told before it is sent. */
export function notStated(
  { agreement, lastDay }: Ground,
  { offer, wording }: { offer: Offer; wording: Texts },
  language: Language,
): string[] {
  const say = notStatedWords[language];
  const open = JSON.stringify(wording);
  const names = (slot: string) => new RegExp(`\\{\\{\\s*${slot}\\s*\\}\\}`).test(open);
  return [
    lastDay !== null &&
      hasTwoReadings(agreement.end) &&
      say.end(endText(agreement.end, language), dayText(lastDay, language)),
    names('previousLastDay') && lastDay === null && say.noEnd,
    names('signedOn') && agreement.signedOn === null && say.signedOn,
    names('notice') && offer.noticePeriod === null && say.notice,
    names('renewal') && offer.renewalClause.kind === 'unknown' && say.clause,
  ].filter((text) => text !== false);
}

/** Says so over a form or a draft, with the way to state it first. */
export function NotStated(props: { ground: Ground; version: { offer: Offer; wording: Texts }; language: Language }) {
  const { ground, version, language } = props;
  const say = notStatedWords[language];
  const missing = notStated(ground, version, language);
  if (missing.length === 0) return null;
  const { id } = ground.agreement;
  return (
    <Notice tone="warn" title={say.title}>
      <ul class="points">
        {missing.map((text) => (
          <li>{text}</li>
        ))}
      </ul>
      <p>
        {hasTwoReadings(ground.agreement.end) && (
          <>
            <a href={`/agreements/${id}/end`}>{say.stateEnd}</a>
            {' · '}
          </>
        )}
        <a href={`/agreements/${id}/edit`}>{say.edit}</a>
      </p>
    </Notice>
  );
}
