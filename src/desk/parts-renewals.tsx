import type { Ending } from '../partnerships/ending-soon.ts';
import type { OpenOffer } from '../partnerships/renewals/open-offers.ts';
import { DeadlineText } from '../partnerships/renewals/parts-open-offer.tsx';
import { StageBadge } from '../partnerships/renewals/parts-stage.tsx';
import { boardWords } from '../partnerships/renewals/words-board.ts';
import { partnershipTerms } from '../partnerships/words.ts';
import type { PageContext } from '../platform/page.ts';
import { LinkButton } from '../platform/parts.tsx';
import { Section } from '../platform/parts-layout.tsx';
import type { Language } from '../values/language.ts';

/** The way to the offer to continue an agreement: the one that is open, or a new one. */
export function NextStep(props: {
  agreement: Ending['agreement'];
  partner: string;
  offer: OpenOffer | undefined;
  language: Language;
  mayRenew: boolean;
}) {
  const { agreement, offer, language } = props;
  if (offer)
    return (
      <a href={`/renewals/${offer.id}`}>
        <StageBadge stage={offer.stage} language={language} />
      </a>
    );
  if (!props.mayRenew || agreement.successorId || agreement.terminatedOn) return null;
  return (
    <LinkButton href={`/renewals/new?agreement=${agreement.id}`} small>
      {boardWords[language].prepare}
      <span class="hidden"> {props.partner}</span>
    </LinkButton>
  );
}

/** Offers in which the next step is ours. */
export function Waiting({ offers, page }: { offers: readonly OpenOffer[]; page: PageContext }) {
  const { language } = page;
  if (offers.length === 0) return null;
  return (
    <Section title={boardWords[language].waitingOffers} count={offers.length} card>
      <ul class="plain-list">
        {offers.map((offer) => (
          <li>
            <div>
              <a href={`/renewals/${offer.id}`} lang={offer.listed ? 'en' : undefined}>
                {offer.partner}
              </a>{' '}
              <small>{partnershipTerms[language].shortKinds[offer.kind]}</small>{' '}
              <StageBadge stage={offer.stage} language={language} />{' '}
              <small>
                <DeadlineText offer={offer} language={language} />
              </small>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
