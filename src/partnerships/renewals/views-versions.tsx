import { instantText } from '../../platform/format.ts';
import { Badge, Icon, type Tone } from '../../platform/parts.tsx';
import { Section } from '../../platform/parts-layout.tsx';
import { languageNames } from '../../platform/words-common.ts';
import { type Language, languages } from '../../values/language.ts';
import { labelled } from '../agreement-text.ts';
import { differenceOf } from './difference.ts';
import { sameAgain } from './offer.ts';
import { DifferenceView } from './parts-difference.tsx';
import { placeText } from './place-text.ts';
import { agreementChanged, type RecordVersion, type RenewalRecord } from './renewal-record.ts';
import type { Texts } from './renewal-version.ts';
import { differenceWords } from './words-difference.ts';
import { negotiationWords } from './words-negotiation.ts';

/** The later proposal by which the partner replaced one that nobody had answered; null for any other version. */
function replacedBy(version: RecordVersion, { versions }: RenewalRecord): RecordVersion | null {
  const next = versions.find(({ number }) => number === version.number + 1);
  const unanswered = version.side === 'partner' && !version.offeredAt && !version.reply;
  return unanswered && next?.side === 'partner' ? next : null;
}

/** What a version is held against: a proposal, against what was on the table then; ours, against what came before. */
const comparedWith = (version: RecordVersion, { versions }: RenewalRecord): RecordVersion | undefined =>
  versions.findLast(
    ({ number, offeredAt }) => number < version.number && (version.side === 'initiative' || offeredAt !== null),
  );

/** What became of a version, in a word or two. */
function Standing({
  version,
  record,
  language,
}: {
  version: RecordVersion;
  record: RenewalRecord;
  language: Language;
}) {
  const say = negotiationWords[language];
  const badge = (tone: Tone, text: string) => <Badge tone={tone}>{text}</Badge>;
  if (version.id === record.proposal?.id) return badge('warn', say.waits);
  if (version.id === record.table?.id) return badge('ok', say.onTheTable);
  const later = replacedBy(version, record);
  if (later) return badge('neutral', say.replacedBy(later.number));
  if (!version.offeredAt && version.answeredAt) return badge('neutral', say.answered);
  return record.table ? badge('neutral', say.replaced) : null;
}

/** A text as it is read and signed, one language after the other. */
export const WholeText = ({ text, heading }: { text: Texts; heading: 3 | 4 }) => {
  const Heading = `h${heading}` as 'h3';
  return (
    <>
      {languages.map((language) => {
        const one = text[language];
        return (
          one && (
            <div class="whole-agreement" lang={language}>
              <p class="title">
                {one.title} <small>{languageNames[language]}</small>
              </p>
              {one.clauses.map((clause) => (
                <>
                  <Heading>{clause.heading}</Heading>
                  <p class="prose">{clause.text}</p>
                </>
              ))}
            </div>
          )
        );
      })}
    </>
  );
};

/** What was said to a place of a version. */
const Remarks = ({ version, place, language }: { version: RecordVersion; place: string; language: Language }) => (
  <>
    {version.comments
      .filter((one) => one.place === place)
      .map((one) => (
        <blockquote class="remark">
          <Icon name="notebook-pen" label={negotiationWords[language].comments} />
          <p dir="auto">{one.text}</p>
        </blockquote>
      ))}
  </>
);

/** Places of a difference: a comment on one of them stands there, any other in a list of its own. */
function placesOf(difference: ReturnType<typeof differenceOf>): Set<string> {
  return new Set<string>([
    ...difference.fields.map(({ field }) => field),
    ...difference.contributions.map(({ key }) => `contribution:${key}`),
    ...difference.obligations.map(({ key }) => `obligation:${key}`),
    ...difference.texts.flatMap(({ clauses }) => clauses.map(({ key }) => `clause:${key}`)),
  ]);
}

function OtherComments({
  version,
  shown,
  language,
}: {
  version: RecordVersion;
  shown: Set<string>;
  language: Language;
}) {
  const say = negotiationWords[language];
  const rest = version.comments.filter(({ place }) => !shown.has(place));
  if (rest.length === 0) return null;
  return (
    <div class="difference-group">
      <p class="label">{say.comments}</p>
      {rest.map(({ place, text }) => (
        <blockquote class="remark">
          <Icon name="notebook-pen" />
          <p>
            <strong>{placeText(place, version, language) ?? say.onWhole}</strong>
            <span dir="auto">{text}</span>
          </p>
        </blockquote>
      ))}
    </div>
  );
}

/** What differs from what it is held against; of the first, from the agreement as long as that stands as it stood. */
function Compared(props: { record: RenewalRecord; version: RecordVersion; language: Language }) {
  const { record, version, language } = props;
  const say = negotiationWords[language];
  const before = comparedWith(version, record);
  const open = !['done', 'declined', 'withdrawn'].includes(record.renewal.stage);
  if (!before && (!open || agreementChanged(record))) return null;
  const difference = differenceOf(before ?? { offer: sameAgain(record.ground.agreement), text: {} }, version, language);
  const places = placesOf(difference);
  // A clause stands once for each language: what is said to it follows the first.
  const said = new Set<string>();
  return (
    <>
      <p class="compared">{before ? say.againstVersion(before.number) : say.againstAgreement}</p>
      <DifferenceView
        difference={difference}
        language={language}
        remarks={(place) => {
          if (said.has(place)) return null;
          said.add(place);
          return <Remarks version={version} place={place} language={language} />;
        }}
        {...(!before && { same: differenceWords[language].noneOfTerms })}
      />
      <OtherComments version={version} shown={places} language={language} />
    </>
  );
}

function Version(props: { record: RenewalRecord; version: RecordVersion; language: Language }) {
  const { record, version, language } = props;
  const say = negotiationWords[language];
  const { renewal } = record;
  return (
    <li class="card version" id={`version-${version.number}`}>
      <header>
        <h3>{version.side === 'initiative' ? say.ours(version.number) : say.proposed(version.number)}</h3>
        <Standing version={version} record={record} language={language} />
        <small>
          <time datetime={version.createdAt}>{instantText(version.createdAt, language)}</time>
        </small>
      </header>
      <Compared record={record} version={version} language={language} />
      {version.markedFile && (
        <p>
          <a href={`/renewals/${renewal.id}/versions/${version.number}/marked`} class="with-icon">
            <Icon name="download" />
            {labelled(say.markedCopy, version.markedFile.name, language)}
          </a>
        </p>
      )}
      {version.reply && (
        <div class="difference-group">
          <p class="label">{say.replied}</p>
          <p class="prose" dir="auto">
            {version.reply}
          </p>
        </div>
      )}
      <details class="unfold">
        <summary>{say.wholeText}</summary>
        <WholeText text={version.text} heading={4} />
        <p class="hint">
          {say.fingerprint}: <code>{version.hash}</code>
        </p>
      </details>
    </li>
  );
}

/** All versions, newest first, each with what it changes. */
export function VersionsSection({ record, language }: { record: RenewalRecord; language: Language }) {
  const say = negotiationWords[language];
  return (
    <Section title={say.versions} id="versions" count={record.versions.length}>
      <ol class="versions" reversed>
        {record.versions.toReversed().map((version) => (
          <Version record={record} version={version} language={language} />
        ))}
      </ol>
    </Section>
  );
}
