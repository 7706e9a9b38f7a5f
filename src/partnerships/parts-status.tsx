import { Badge, type Tone } from '../platform/parts.tsx';
import { commonWords } from '../platform/words-common.ts';
import type { Language } from '../values/language.ts';
import type { AgreementJson } from './agreement-json.ts';
import { endText, hasTwoReadings, statusText } from './agreement-text.ts';
import type { Status } from './status.ts';
import { agreementWords } from './words.ts';

/** How a status looks: danger asks for something today, warn soon. */
export const statusTone: Readonly<Record<Status, Tone>> = {
  terminated: 'neutral',
  superseded: 'info',
  ended: 'neutral',
  draft: 'neutral',
  signed_not_in_force: 'info',
  unknown: 'neutral',
  end_date_passed: 'danger',
  in_notice_period: 'warn',
  ending_soon: 'warn',
  in_force: 'ok',
};

/** The status in words with its days: "Ends in 88 days". */
export const StatusBadge = (props: { agreement: AgreementJson; language: Language }) => (
  <Badge tone={statusTone[props.agreement.status]}>{statusText(props.agreement, props.language)}</Badge>
);

/** The last day, with both readings where it was computed; in grey where there is none. */
export function EndDay(props: { agreement: Pick<AgreementJson, 'end'>; language: Language }) {
  const { end } = props.agreement;
  if (end.lastDay === null) {
    const text = end.basis === 'unknown' ? commonWords[props.language].unknown : endText(end, props.language);
    return <span class="unknown">{text}</span>;
  }
  return (
    <>
      {endText(end, props.language)}
      {hasTwoReadings(end) && <small>{agreementWords[props.language].checkText}</small>}
    </>
  );
}
