import { impreciseDayText } from '../platform/format.ts';
import type { Day } from '../values/day.ts';
import type { Language } from '../values/language.ts';
import type { AgreementJson } from './agreement-json.ts';
import { endText, labelled, termText } from './agreement-text.ts';
import { StatusBadge } from './parts-status.tsx';
import { agreementWords, partnershipTerms } from './words.ts';
import { recordWords } from './words-record.ts';

/** "signed 1 Sep 2021 · 3 years · 31 Aug or 1 Sep 2024": the days of an agreement on one line. */
export function daysLine(agreement: AgreementJson, language: Language): string {
  const say = recordWords[language];
  const { signedOn, startsOn, term, end } = agreement;
  const parts = [
    signedOn && `${say.signed} ${impreciseDayText(signedOn, language)}`,
    startsOn &&
      (!signedOn || startsOn.value !== signedOn.value) &&
      `${say.starts} ${impreciseDayText(startsOn, language)}`,
    term && termText(term, language),
    end.lastDay ? `${say.ends} ${endText(end, language)}` : endText(end, language),
  ];
  return parts.filter(Boolean).join(' · ');
}

/** Where an agreement's record is, on the day looked at. */
export const agreementPath = (id: string, asOf: Day | null = null): string =>
  `/agreements/${id}${asOf === null ? '' : `?asOf=${asOf}`}`;

/** An agreement as a box that leads to its record: kind, source words, days, status. For any room above. */
export function AgreementCard(props: {
  agreement: AgreementJson;
  language: Language;
  /** The partner's name, where the page does not say it. */
  partner?: string;
  asOf?: Day | null;
}) {
  const { agreement, language } = props;
  const kind = partnershipTerms[language].kinds[agreement.kind];
  return (
    <article class="card agreement-card">
      <h3>
        <a href={agreementPath(agreement.id, props.asOf ?? null)}>
          {props.partner ? labelled(props.partner, kind, language) : kind}
        </a>
      </h3>
      <StatusBadge agreement={agreement} language={language} />
      {agreement.title && <p lang={agreement.fromSource ? 'en' : undefined}>{agreement.title}</p>}
      <p class="subtitle">{daysLine(agreement, language)}</p>
      {agreement.successorId && agreement.status !== 'superseded' && (
        <p class="subtitle">{agreementWords[language].hasSuccessor}</p>
      )}
    </article>
  );
}
