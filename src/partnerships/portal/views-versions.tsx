import { instantText } from '../../platform/format.ts';
import { Badge, Icon } from '../../platform/parts.tsx';
import { Section } from '../../platform/parts-layout.tsx';
import type { Language } from '../../values/language.ts';
import { differenceOf } from '../renewals/difference.ts';
import type { VersionJson } from '../renewals/list-versions.ts';
import { DifferenceView } from '../renewals/parts-difference.tsx';
import { placeText } from '../renewals/place-text.ts';
import { offerPageWords } from './words-offer.ts';

/** What was on the table when a version was written. */
const standingBefore = (version: VersionJson, all: readonly VersionJson[]): VersionJson | undefined =>
  all.filter((one) => one.number < version.number && one.offeredAt !== null).at(-1);

function Outcome({ version, language }: { version: VersionJson; language: Language }) {
  const say = offerPageWords[language];
  if (version.side === 'initiative') return null;
  if (version.offeredAt) return <Badge tone="ok">{say.accepted}</Badge>;
  return version.answeredAt ? <Badge tone="neutral">{say.answered}</Badge> : <Badge tone="warn">{say.waits}</Badge>;
}

function OneVersion(props: {
  version: VersionJson;
  before: VersionJson | undefined;
  language: Language;
  zone: string;
}) {
  const { version, before, language, zone } = props;
  const say = offerPageWords[language];
  const when = instantText(version.side === 'partner' ? version.createdAt : (version.offeredAt ?? ''), language, zone);
  return (
    <li class="card">
      <p class="title">
        <strong>{say.versionNumber(version.number)}</strong>{' '}
        <span class="when">{version.side === 'partner' ? say.proposedOn(when) : say.offeredOn(when)}</span>{' '}
        <Outcome version={version} language={language} />
      </p>
      {version.comments.length > 0 && (
        <dl class="said">
          {version.comments.map(({ place, text }) => (
            <div>
              <dt>{placeText(place, version, language) ?? say.whole}</dt>
              <dd dir="auto">{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {version.markedFile && (
        <p class="hint">
          <Icon name="file-text" /> {say.markedCopy(version.markedFile.name)}
        </p>
      )}
      {version.reply && (
        <dl class="said">
          <div>
            <dt>{say.reply}</dt>
            <dd dir="auto">{version.reply}</dd>
          </div>
        </dl>
      )}
      {before && (
        <details class="unfold">
          <summary>{say.changes}</summary>
          <DifferenceView difference={differenceOf(before, version, language)} language={language} />
        </details>
      )}
    </li>
  );
}

/** Every version that either side has put forward, newest first, with what differs and what was answered. */
export function VersionsSection(props: { versions: readonly VersionJson[]; language: Language; zone: string }) {
  const { versions, language, zone } = props;
  const said = versions.filter(({ side, offeredAt }) => side === 'partner' || offeredAt !== null);
  if (said.length < 2) return null;
  return (
    <Section title={offerPageWords[language].history} id="versions">
      <ol class="offer-versions">
        {said.toReversed().map((version) => (
          <OneVersion version={version} before={standingBefore(version, said)} language={language} zone={zone} />
        ))}
      </ol>
    </Section>
  );
}
