import { dayText, instantText, relativeDays } from '../../platform/format.ts';
import type { PageContext } from '../../platform/page.ts';
import { Icon } from '../../platform/parts.tsx';
import { Figures, Notice, Section, Stack } from '../../platform/parts-layout.tsx';
import { daysBetween } from '../../values/day.ts';
import type { Language } from '../../values/language.ts';
import type { SignatoryJson } from '../renewals/list-renewals.ts';
import { startAfter } from '../renewals/offer.ts';
import { refusalFor } from '../renewals/renewal-record.ts';
import type { SigningRefusal } from '../renewals/renewal-stage.ts';
import { partnershipTerms } from '../words.ts';
import { compareTerms } from './compare-terms.ts';
import { nextSignatory, type OfferInQuestion } from './offer-in-question.ts';
import type { Portal } from './open-portal.ts';
import { ActionsSection } from './views-actions.tsx';
import { CompareSection } from './views-compare.tsx';
import { PortalFrame } from './views-frame.tsx';
import { TextSection } from './views-text.tsx';
import { VersionsSection } from './views-versions.tsx';
import { offerPageWords } from './words-offer.ts';

const tones: Readonly<Record<SigningRefusal | 'open' | 'paper', 'info' | 'ok' | 'warn' | 'danger'>> = {
  open: 'info',
  paper: 'info',
  not_sent: 'warn',
  withdrawn: 'warn',
  declined: 'warn',
  concluded: 'ok',
  already_signed: 'ok',
  deadline_passed: 'warn',
  proposal_open: 'info',
  version_changed: 'warn',
  agreement_changed: 'warn',
  not_your_turn: 'info',
  not_confirmed: 'warn',
};

/** Who can sign next, or null: while a proposal waits for its answer, and once the offer has ended, nobody can. */
const signsNow = (it: OfferInQuestion): SignatoryJson | null =>
  ['draft', 'offered', 'to_countersign'].includes(it.renewal.stage) ? nextSignatory(it) : null;

/** Where an offer stands for one of those who sign, and what they can do. */
export function Standing(props: { it: OfferInQuestion; refusal: SigningRefusal | null; language: Language }) {
  const { it, language } = props;
  const { renewal, ground } = it;
  const say = offerPageWords[language];
  // Whoever signed has signed, also when it was concluded or declined after that: that says more.
  const ended = renewal.concludedAt ? 'concluded' : renewal.declinedAt ? 'declined' : null;
  const paper = nextSignatory(it)?.side === 'partner' && renewal.inkAskedAt;
  const kind = ended ?? props.refusal ?? (paper ? 'paper' : 'open');
  const { title, text } = say.standing[kind];
  const facts = { deadline: dayText(renewal.deadline, language), next: signsNow(it)?.name ?? '' };
  const { signedOn } = renewal;
  const start = signedOn && renewal.successorId ? startAfter(ground.lastDay, signedOn).startsOn : null;
  return (
    <Notice tone={tones[kind]} title={title}>
      <p>{text(facts)}</p>
      {signedOn && <p>{say.signedOn(dayText(signedOn, language))}</p>}
      {start && <p>{say.starts(dayText(start, language))}</p>}
      {renewal.gapDays !== null && renewal.gapDays > 0 && <p>{say.gap(renewal.gapDays)}</p>}
      {renewal.amendmentId && <p>{say.amended}</p>}
      {(kind === 'open' || kind === 'paper') && (
        <p>
          <a href="#answer">{say.toAnswer}</a>
        </p>
      )}
      {kind === 'declined' && renewal.declinedReason && <blockquote dir="auto">{renewal.declinedReason}</blockquote>}
    </Notice>
  );
}

function Signatories({ it, language }: { it: OfferInQuestion; language: Language }) {
  const say = offerPageWords[language];
  const { sides } = partnershipTerms[language];
  const next = signsNow(it);
  const state = (one: SignatoryJson) =>
    one.signedAt ? (
      <span class="done">
        <Icon name="check" />
        {say.signed(instantText(one.signedAt, language, it.ground.agreement.zone))}
      </span>
    ) : (
      <span>{one.id === next?.id ? say.signsNext : next ? say.signsLater : say.notSigned}</span>
    );
  return (
    <Section title={it.renewal.concludedAt ? say.signatories : say.signatures} id="signatures">
      <ol class="offer-signatories">
        {it.renewal.signatories.map((one) => (
          <li>
            <strong dir="auto">{one.signedAs ?? one.name}</strong>
            {one.function && <span dir="auto">{one.function}</span>}
            <span>{sides[one.side]}</span>
            {state(one)}
            {one.handedOverFrom && <small>{say.handedOver(one.handedOverFrom)}</small>}
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** What an offer page is made of. `base` is null in a preview: what would lead somewhere leads nowhere. */
export interface OfferView {
  it: OfferInQuestion;
  language: Language;
  /** Who reads: one of those who sign. */
  signatoryId: string;
  /** The language of the document that is shown. */
  textLanguage: Language;
  base: string | null;
  hrefOf: (textLanguage: Language) => string;
}

/** An offer as the partner sees it: the same on the portal and in the preview of the secretariat. */
export function OfferBody({ it, language, signatoryId, textLanguage, base, hrefOf }: OfferView) {
  const { renewal, ground, shown } = it;
  const say = offerPageWords[language];
  const { zone } = ground.agreement;
  // A draft is previewed as what it will be once it is sent.
  const refusal = base === null && !renewal.sentAt ? null : refusalFor(it, signatoryId, shown.hash);
  const side = renewal.signatories.find(({ id }) => id === signatoryId)?.side ?? 'partner';
  const left = daysBetween(ground.today, renewal.deadline);
  const concluded = renewal.concludedAt !== null;
  const over = concluded || renewal.declinedAt !== null || renewal.withdrawnAt !== null;
  const deadline = {
    label: say.deadline,
    value: dayText(renewal.deadline, language),
    note: relativeDays(left, language),
    ...(left < 0 ? { tone: 'danger' as const } : left <= 14 && { tone: 'warn' as const }),
  };
  return (
    <Stack>
      <Standing it={it} refusal={refusal} language={language} />
      {renewal.note && (
        <Section title={say.note} card>
          <p class="offer-note" dir="auto">
            {renewal.note}
          </p>
        </Section>
      )}
      <Figures
        items={[
          ...(over ? [] : [deadline]),
          { label: say.version, value: String(shown.number), ...(!over && { note: say.manners[renewal.manner] }) },
        ]}
      />
      <CompareSection comparison={compareTerms(it, language)} language={language} concluded={concluded} />
      <TextSection
        language={language}
        textLanguage={textLanguage}
        languages={renewal.languages}
        text={shown.text[textLanguage]}
        hash={shown.hash}
        hrefOf={hrefOf}
        pdf={base && `${base}/document.pdf`}
        signed={concluded}
      />
      <ActionsSection
        language={language}
        base={base}
        refusal={refusal}
        side={side}
        inkAskedAt={renewal.inkAskedAt}
        zone={zone}
      />
      <Signatories it={it} language={language} />
      <VersionsSection versions={it.versions} language={language} zone={zone} />
    </Stack>
  );
}

/** The page of an offer. */
export function OfferPage(props: OfferView & { page: PageContext; portal: Portal }) {
  const { page, portal, base } = props;
  const say = offerPageWords[page.language];
  return (
    <PortalFrame page={page} portal={portal} title={say.title}>
      <OfferBody {...props} />
      {base && portal.side === 'partner' && (
        <p class="more">
          <a href={`${base}/obligations`}>{say.obligationsLink}</a>
        </p>
      )}
    </PortalFrame>
  );
}
