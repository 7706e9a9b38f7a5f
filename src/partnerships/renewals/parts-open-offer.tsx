import { dayText, relativeDays } from '../../platform/format.ts';
import { Badge, LinkButton } from '../../platform/parts.tsx';
import { Section } from '../../platform/parts-layout.tsx';
import type { Language } from '../../values/language.ts';
import { partnershipTerms } from '../words.ts';
import type { OpenOffer } from './open-offers.ts';
import { StageBadge } from './parts-stage.tsx';
import { boardWords } from './words-board.ts';

/** Until when an offer can be answered, or since when it cannot any more. */
export function DeadlineText({ offer, language }: { offer: OpenOffer; language: Language }) {
  const say = boardWords[language];
  const day = dayText(offer.deadline, language);
  if (offer.deadlineDays < 0) return <Badge tone="danger">{say.deadlinePassed(day)}</Badge>;
  return (
    <>
      {say.deadline(day)} · {relativeDays(offer.deadlineDays, language)}
    </>
  );
}

/** The open offers on the agreements of a record: where each stands, until when, and the way to it. */
export function OpenOffersSection({ offers, language }: { offers: readonly OpenOffer[]; language: Language }) {
  const say = boardWords[language];
  if (offers.length === 0) return null;
  return (
    <Section title={say.openOffer} id="offer" card>
      <ul class="line-list">
        {offers.map((offer) => (
          <li>
            <span>
              {partnershipTerms[language].kinds[offer.kind]} <StageBadge stage={offer.stage} language={language} />
              <small>
                <DeadlineText offer={offer} language={language} />
              </small>
            </span>
            <LinkButton href={`/renewals/${offer.id}`} small>
              {say.openTheOffer}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Section>
  );
}
