import { secondText } from '../../platform/format.ts';
import { Frame } from '../../platform/frame.tsx';
import type { PageContext } from '../../platform/page.ts';
import { LinkButton, PageHeader } from '../../platform/parts.tsx';
import { EmptyState, Notice, Section, Stack, TwoColumns } from '../../platform/parts-layout.tsx';
import { DefinitionList, DetailsCard } from '../../platform/parts-record.tsx';
import { DataTable } from '../../platform/parts-table.tsx';
import type { PdfFact } from '../../platform/pdf-document.ts';
import type { Language } from '../../values/language.ts';
import type { Evidence } from './evidence.ts';
import { agreementFacts, documentFacts, nameIn, signatureFacts, signedTitle, stepText } from './evidence-document.ts';
import type { RenewalJson } from './list-renewals.ts';
import { evidenceWords } from './words-evidence.ts';
import { levelWords } from './words-level.ts';

const isCode = (text: string): boolean => /^[0-9a-f]{64}$|^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(text);

/** Facts of the document on a page: hashes and ids as code, line by line. */
const Facts = (props: { facts: readonly PdfFact[]; language: Language }) => (
  <DefinitionList
    language={props.language}
    items={props.facts.map(({ label, value }) => ({
      term: label,
      value: value.split('\n').map((line) => (
        <span class="proof" dir="auto">
          {isCode(line) ? <code>{line}</code> : line}
        </span>
      )),
    }))}
  />
);

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
          <Worth language={language} />
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

interface Part {
  evidence: Evidence;
  language: Language;
}

function Worth({ language }: { language: Language }) {
  const say = evidenceWords[language];
  const { level, proves, doesNotProve } = levelWords[language];
  return (
    <Notice tone="info" title={say.what}>
      <p>{level}</p>
      <p>
        <strong>{say.proves}</strong> {proves}
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
          <Facts facts={signatureFacts(it, language)} language={language} />
        </Section>
      ))}
    </>
  );
};

const at = (instant: string | null, language: Language) =>
  instant === null ? evidenceWords[language].no : secondText(new Date(instant), language, 'UTC');

const Links = ({ evidence, language }: Part) => {
  const say = evidenceWords[language];
  return (
    <Section title={say.links} subtitle={say.linksLead} card>
      <Stack>
        {evidence.links.map((it) => (
          <details class="unfold">
            <summary>
              <bdi>{[`${it.name}, ${it.email}`, at(it.createdAt, language)].join(' · ')}</bdi>
            </summary>
            <Facts
              language={language}
              facts={[
                { label: say.linkId, value: it.id },
                { label: say.secret, value: it.secretSha256 },
                { label: say.created, value: at(it.createdAt, language) },
                { label: say.sent, value: at(it.sentAt, language) },
                { label: say.opened, value: at(it.openedAt, language) },
                { label: say.used, value: at(it.usedAt, language) },
                { label: say.expires, value: at(it.expiresAt, language) },
                { label: say.mailIds, value: it.mailId ?? say.none },
              ]}
            />
          </details>
        ))}
      </Stack>
    </Section>
  );
};

const Versions = ({ evidence, language }: Part) => {
  const say = evidenceWords[language];
  return (
    <Section title={say.versions} card>
      <DataTable
        caption={say.versions}
        rows={evidence.versions}
        columns={[
          { key: 'number', label: say.number, phone: 'title', cell: (it) => String(it.number) },
          { key: 'by', label: say.by, phone: 'line', cell: (it) => say.sides[it.side] },
          {
            key: 'offered',
            label: say.offeredAt,
            phone: 'line',
            cell: (it) => (it.offeredAt ? at(it.offeredAt, language) : say.notOffered),
          },
          { key: 'answer', label: say.answer, phone: 'line', cell: (it) => <bdi>{it.reply ?? say.none}</bdi> },
          { key: 'hash', label: 'SHA-256', phone: 'line', cell: (it) => <code>{it.hash.slice(0, 16)}…</code> },
        ]}
      />
    </Section>
  );
};

function HandOvers({ evidence, language }: Part) {
  const say = evidenceWords[language];
  if (evidence.handOvers.length === 0) return null;
  return (
    <Section title={say.handOvers} card>
      <ul class="line-list">
        {evidence.handOvers.map((it) => (
          <li>
            <span>
              <bdi>{say.handedOver(nameIn(it.from), nameIn(it.to))}</bdi>
              <small>
                {at(it.at, language)}
                {it.confirmedAt && ` · ${say.steps.address_confirmed} ${at(it.confirmedAt, language)}`}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const Journal = ({ evidence, language }: Part) => {
  const say = evidenceWords[language];
  const { head, lines } = evidence.journal;
  return (
    <Section title={say.journal} subtitle={<span class="proof">{say.journalLead(head.position, head.hash)}</span>} card>
      <DataTable
        caption={say.journal}
        rows={lines}
        columns={[
          { key: 'step', label: say.step, phone: 'title', cell: (it) => stepText(it, language) },
          { key: 'when', label: say.when, phone: 'line', cell: (it) => at(it.line.at, language) },
          { key: 'who', label: say.who, phone: 'line', cell: (it) => <bdi>{it.line.actor_name}</bdi> },
          { key: 'place', label: say.place, phone: 'line', cell: (it) => String(it.position) },
          { key: 'seal', label: say.seal, phone: 'line', cell: (it) => <code>{it.hash.slice(0, 16)}…</code> },
        ]}
      />
    </Section>
  );
};
