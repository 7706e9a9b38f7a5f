import { impreciseDayText } from '../platform/format.ts';
import { LinkButton } from '../platform/parts.tsx';
import { Section } from '../platform/parts-layout.tsx';
import { DetailsCard } from '../platform/parts-record.tsx';
import { commonWords } from '../platform/words-common.ts';
import type { Language } from '../values/language.ts';
import { termText } from './agreement-text.ts';
import type { AgreementRecord } from './list-agreements.ts';
import type { PartnershipSource } from './partnership.ts';
import { partnershipTerms } from './words.ts';
import { recordWords } from './words-record.ts';

interface Data {
  agreement: AgreementRecord;
  language: Language;
}

/** Signature, start and term with what they rest on. */
export function TermsCard({ agreement, language }: Data) {
  const say = recordWords[language];
  const { signedOn, startsOn, startBasis } = agreement;
  return (
    <DetailsCard
      language={language}
      title={say.terms}
      items={[
        {
          term: say.title,
          value: agreement.title && <span lang={agreement.fromSource ? 'en' : undefined}>{agreement.title}</span>,
        },
        { term: say.signed, value: signedOn && impreciseDayText(signedOn, language) },
        {
          term: say.starts,
          value: startsOn && impreciseDayText(startsOn, language),
          ...(startsOn &&
            startBasis === 'signature_assumed' && { note: partnershipTerms[language].startBases[startBasis] }),
        },
        { term: say.term, value: agreement.term && termText(agreement.term, language) },
      ]}
    />
  );
}

/** Who signs, on which side; organisations lead to their records. */
export const PartiesCard = ({ agreement, language, mayWrite }: Data & { mayWrite: boolean }) => {
  const say = recordWords[language];
  return (
    <Section
      title={say.parties}
      card
      actions={
        mayWrite && (
          <LinkButton href={`/agreements/${agreement.id}/parties`} icon="pencil" look="quiet" small iconOnly>
            {say.changeParties}
          </LinkButton>
        )
      }
    >
      <ul class="party-list">
        {agreement.parties.map(({ organisationId, name, side }) => (
          <li>
            <span lang={agreement.fromSource ? 'en' : undefined}>
              {organisationId ? <a href={`/organisations/${organisationId}`}>{name}</a> : name}
            </span>
            <small>{side === 'initiative' ? say.initiativeSide : say.partnerSide}</small>
          </li>
        ))}
      </ul>
    </Section>
  );
};

/** Facilities and objectives it supports, each a link into the plan. */
export function SupportsCard({ agreement, language }: Data) {
  const say = recordWords[language];
  const links = (codes: readonly string[], folder: string) =>
    codes.length === 0 ? (
      <span class="unknown">{commonWords[language].notStated}</span>
    ) : (
      <span class="code-links">
        {codes.map((code) => (
          <a href={`/strategy/${folder}/${encodeURIComponent(code)}`}>{code}</a>
        ))}
      </span>
    );
  return (
    <DetailsCard
      language={language}
      title={`${say.facilities} · ${say.objectives}`}
      items={[
        { term: say.facilities, value: links(agreement.facilities, 'facilities') },
        { term: say.objectives, value: links(agreement.objectives, 'objectives') },
      ]}
    />
  );
}

/** The words of the source and what they leave open: kept in sight, in English as they were written. */
export function OpenPoints(props: {
  agreement?: Pick<AgreementRecord, 'fromSource' | 'ambiguities'>;
  ambiguities?: readonly string[];
  source: PartnershipSource | null;
  language: Language;
}) {
  const { source, language } = props;
  const say = recordWords[language];
  const ambiguities = props.ambiguities ?? props.agreement?.ambiguities ?? [];
  const listed = source && (props.agreement?.fromSource ?? true) ? source : null;
  if (!listed && ambiguities.length === 0) return null;
  const [year = '', month = ''] = listed?.listedAsOf.split('-') ?? [];
  const when = month ? impreciseDayText({ value: `${year}-${month}`, precision: 'month' }, language) : year;
  return (
    <Section title={listed ? say.source : say.ambiguities} id="source" card>
      {listed && (
        <figure class="source-text">
          <blockquote lang="en">{listed.text}</blockquote>
          <figcaption>
            {say.roadmap} · {say.asListed(when)}
          </figcaption>
        </figure>
      )}
      {ambiguities.length > 0 && (
        <>
          {listed && <h3>{say.ambiguities}</h3>}
          <ul class="open-points" lang={listed ? 'en' : undefined}>
            {ambiguities.map((text) => (
              <li>{text}</li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
