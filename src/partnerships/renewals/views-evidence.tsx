import { Frame } from '../../platform/frame.tsx';
import type { PageContext } from '../../platform/page.ts';
import { LinkButton, PageHeader } from '../../platform/parts.tsx';
import { EmptyState, Notice, Section, TwoColumns } from '../../platform/parts-layout.tsx';
import { DetailsCard } from '../../platform/parts-record.tsx';
import type { Evidence } from './evidence.ts';
import { agreementFacts, documentFacts, signatureFacts, signedTitle } from './evidence-facts.ts';
import { reachOf } from './invitation.ts';
import type { RenewalJson } from './list-renewals.ts';
import { Facts, HandOvers, Journal, Links, type Part, Versions } from './views-evidence-log.tsx';
import { evidenceWords } from './words-evidence.ts';
import { levelWords } from './words-level.ts';

/** How a concluded offer was signed, with everything to be downloaded; before that, what is missing. */
export function EvidencePage(props: { page: PageContext; renewal: RenewalJson; evidence: Evidence | null }) {
  const { page, renewal, evidence } = props;
  const { language } = page;
  const say = evidenceWords[language];
  const back = { href: `/renewals/${renewal.id}`, text: say.offer };
  return (
    <Frame page={page} title={say.title}>
      <PageHeader
        title={say.title}
        back={back}
        subtitle={<span dir="auto">{evidence ? signedTitle(evidence) : renewal.organisation.name}</span>}
        actions={
          evidence && (
            <LinkButton href={`/renewals/${renewal.id}/evidence.zip`} icon="download" look="primary">
              {say.archive}
            </LinkButton>
          )
        }
      />
      {evidence ? (
        <TwoColumns aside={<Aside evidence={evidence} language={language} />}>
          <Worth evidence={evidence} language={language} />
          <Signatures evidence={evidence} language={language} />
          <Links evidence={evidence} language={language} />
          <Versions evidence={evidence} language={language} />
          <HandOvers evidence={evidence} language={language} />
          <Journal evidence={evidence} language={language} />
        </TwoColumns>
      ) : (
        <EmptyState
          icon={renewal.concludedAt ? 'clock' : 'file-text'}
          title={renewal.concludedAt ? say.beingWritten : say.notSigned}
          text={renewal.concludedAt ? say.beingWrittenText : say.notSignedText}
        />
      )}
    </Frame>
  );
}

function Worth({ evidence, language }: Part) {
  const say = evidenceWords[language];
  const { level, proves, doesNotProve } = levelWords[language];
  return (
    <Notice tone="info" title={say.what}>
      <p>{level}</p>
      <p>
        <strong>{say.proves}</strong> {proves(reachOf(evidence.signatures))}
      </p>
      <p>
        <strong>{say.doesNotProve}</strong> {doesNotProve}
      </p>
    </Notice>
  );
}

function Aside({ evidence, language }: Part) {
  const say = evidenceWords[language];
  const path = `/renewals/${evidence.offer.id}`;
  const files = [
    { href: `${path}/signed.pdf`, text: say.signedText },
    { href: `${path}/offered.pdf`, text: say.offeredText },
    { href: `${path}/evidence.pdf`, text: say.forReaders },
    { href: `${path}/evidence.json`, text: say.forPrograms },
    { href: `${path}/evidence.zip`, text: say.archive },
  ];
  return (
    <>
      <Section title={say.downloads} card>
        <ul class="line-list">
          {files.map(({ href, text }) => (
            <li>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
        <p class="hint">{say.archiveHint}</p>
      </Section>
      <DetailsCard
        language={language}
        title={say.agreement}
        items={agreementFacts(evidence, language).map(({ label, value }) => ({ term: label, value }))}
      />
      <Section title={say.document} card>
        <Facts facts={documentFacts(evidence, language)} language={language} />
      </Section>
      <Section title={say.verify} card>
        <p>{say.byHand}</p>
        <p>
          <a href="/verify">{say.online(evidence.verifyAddress)}</a>
        </p>
      </Section>
    </>
  );
}

const Signatures = ({ evidence, language }: Part) => {
  const say = evidenceWords[language];
  return (
    <>
      {evidence.signatures.map((it) => (
        <Section
          title={it.name}
          subtitle={[say.signatureOf(it.order, say.sides[it.side]), it.function].filter(Boolean).join(' · ')}
          card
        >
          <Facts facts={signatureFacts(it, language, true)} language={language} />
        </Section>
      ))}
    </>
  );
};
