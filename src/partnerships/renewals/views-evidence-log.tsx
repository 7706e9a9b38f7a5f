import { secondText } from '../../platform/format.ts';
import { Section, Stack } from '../../platform/parts-layout.tsx';
import { DefinitionList } from '../../platform/parts-record.tsx';
import { DataTable } from '../../platform/parts-table.tsx';
import type { PdfFact } from '../../platform/pdf-document.ts';
import type { Language } from '../../values/language.ts';
import type { Evidence } from './evidence.ts';
import { nameIn, shownFacts, stepText } from './evidence-facts.ts';
import { evidenceWords } from './words-evidence.ts';

/** A part of the page of evidence. */
export interface Part {
  evidence: Evidence;
  language: Language;
}

const isCode = (text: string): boolean => /^[0-9a-f]{64}$|^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(text);

/** Facts of the document on a page: hashes and ids as code, line by line. */
export const Facts = (props: { facts: readonly PdfFact[]; language: Language }) => (
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

const at = (instant: string | null, language: Language) =>
  instant === null ? evidenceWords[language].no : secondText(new Date(instant), language, 'UTC');

/** Whom links went to, and when each was made, sent, opened and used. */
export const Links = ({ evidence, language }: Part) => {
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
                ...shownFacts(it.shown, language),
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

/** What was offered and proposed, with the answers. */
export const Versions = ({ evidence, language }: Part) => {
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

/** Who gave their place to whom. */
export function HandOvers({ evidence, language }: Part) {
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

/** The sealed lines that tell of it. */
export const Journal = ({ evidence, language }: Part) => {
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
