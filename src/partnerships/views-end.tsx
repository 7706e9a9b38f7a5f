import { dayText, impreciseDayText } from '../platform/format.ts';
import { LinkButton } from '../platform/parts.tsx';
import { Section } from '../platform/parts-layout.tsx';
import { DefinitionList, type Detail } from '../platform/parts-record.tsx';
import type { Language } from '../values/language.ts';
import type { AgreementJson } from './agreement-json.ts';
import { endText, hasTwoReadings, termText } from './agreement-text.ts';
import { clauseText } from './fact-text.ts';
import { agreementWords } from './words.ts';
import { recordWords } from './words-record.ts';

/** Where the end comes from, in a sentence with both readings of a computed one. */
export function basisText(agreement: AgreementJson, language: Language): string {
  const say = recordWords[language];
  const { end, startsOn, term } = agreement;
  switch (end.basis) {
    case 'computed': {
      const start = startsOn ? impreciseDayText(startsOn, language) : '';
      const length = term ? termText(term, language) : '';
      const { included, excluded } = end.readings ?? { included: null, excluded: null };
      if (!hasTwoReadings(end) || !included || !excluded)
        return say.computedSame(start, length, endText(end, language));
      return say.computed(start, length, dayText(included, language), dayText(excluded, language));
    }
    case 'stated':
      return say.statedEnd;
    case 'tacit':
      return say.tacitEnd;
    case 'open_ended':
      return say.openEnded;
    case 'unknown':
      return say.unknownEnd;
  }
}

/** Until when something can be done: the last day to give notice where a period is known, else the last day. */
function lastUsefulDay({ noticeBy, noticePeriod, end }: AgreementJson, language: Language): Detail {
  const say = recordWords[language];
  const day = noticeBy ?? end.lastDay;
  const note = noticePeriod ? say.forNotice(termText(noticePeriod, language)) : day && say.noNotice;
  return { term: say.lastUseful, value: day && <strong>{dayText(day, language)}</strong>, ...(note && { note }) };
}

/** The end of an agreement: what is known, from where, and what a person can confirm. */
export function EndBox(props: { agreement: AgreementJson; language: Language; mayWrite: boolean }) {
  const { agreement, language } = props;
  const say = recordWords[language];
  const { end } = agreement;
  const used = hasTwoReadings(end) && end.lastDay ? ` ${say.usedReading(dayText(end.lastDay, language))}` : '';
  const items: Detail[] = [
    {
      term: say.lastDay,
      value:
        end.basis === 'unknown' ? (
          <span class="unknown">{agreementWords[language].noEnd}</span>
        ) : (
          <strong>{endText(end, language)}</strong>
        ),
      note: `${basisText(agreement, language)}${used}`,
    },
    ...(agreement.terminatedOn === null
      ? []
      : [{ term: say.terminated, value: <strong>{dayText(agreement.terminatedOn, language)}</strong> }]),
    ...(agreement.closedOn === null ? [] : [{ term: say.closed, value: dayText(agreement.closedOn, language) }]),
    ...(agreement.daysLeft === null ? [] : [{ term: say.daysLeft, value: say.left(agreement.daysLeft) }]),
    lastUsefulDay(agreement, language),
    { term: say.clause, value: clauseText(agreement.renewalClause, language) },
    { term: say.zone, value: agreement.zone },
  ];
  const at = (action: string): string => `/agreements/${agreement.id}/${action}`;
  return (
    <Section title={say.endBox} id="end" card>
      <DefinitionList language={language} items={items} />
      {props.mayWrite && (
        <p class="actions box-actions">
          <LinkButton
            href={at('end')}
            icon="calendar-days"
            look={hasTwoReadings(end) || end.basis === 'unknown' ? 'primary' : 'plain'}
          >
            {say.stateEnd}
          </LinkButton>
          <LinkButton href={at('close')} icon="circle-check">
            {say.confirmEnd}
          </LinkButton>
          <LinkButton href={at('terminate')} icon="x">
            {say.terminate}
          </LinkButton>
        </p>
      )}
    </Section>
  );
}
