import { type Filled, typed } from '../../platform/form.ts';
import { dayText } from '../../platform/format.ts';
import type { PageContext } from '../../platform/page.ts';
import { Badge, Button } from '../../platform/parts.tsx';
import { DayInput } from '../../platform/parts-day.tsx';
import { FileInput } from '../../platform/parts-file.tsx';
import { ErrorSummary, FieldRow, Form } from '../../platform/parts-form.tsx';
import { TextInput } from '../../platform/parts-input.tsx';
import { Section, Stack } from '../../platform/parts-layout.tsx';
import { type Day, daysBetween } from '../../values/day.ts';
import type { Language } from '../../values/language.ts';
import type { ContributionJson, ObligationJson } from '../agreement-json.ts';
import { decimalBox } from '../form-values.ts';
import type { AgreementRecord } from '../list-agreements.ts';
import { DaysBadge } from '../parts-due.tsx';
import { partnershipTerms } from '../words.ts';
import type { Portal } from './open-portal.ts';
import { contributionName, obligationName } from './partner-parts.ts';
import { PortalFrame } from './views-frame.tsx';
import { obligationWords } from './words-obligations.ts';

/** A form of one part that was refused: what was typed in it, and what is wrong. */
export interface RefusedPart {
  id: string;
  filled: Filled;
  errors: Readonly<Record<string, string>>;
}

interface Data {
  page: PageContext;
  portal: Portal;
  base: string;
  agreement: AgreementRecord;
  today: Day;
  refused: RefusedPart | null;
}

const Faults = ({ refused, language, scope }: { refused: RefusedPart | null; language: Language; scope: string }) => (
  <ErrorSummary
    language={language}
    scope={scope}
    errors={Object.entries(refused?.errors ?? {}).map(([name, message]) => ({ name, message }))}
  />
);

function Due({ it, language, today }: { it: ObligationJson; language: Language; today: Day }) {
  const say = obligationWords[language];
  if (!it.dueOn) return <span class="unknown">{say.noDueDay}</span>;
  return (
    <>
      {say.dueOn(dayText(it.dueOn, language))} <DaysBadge days={daysBetween(today, it.dueOn)} language={language} />
    </>
  );
}

/** Something the partner owes, with the form that says it is done. */
function Owed({ it, ...data }: Data & { it: ObligationJson }) {
  const { page, base, agreement, today } = data;
  const { language } = page;
  const say = obligationWords[language];
  const refused = data.refused?.id === it.id ? data.refused : null;
  const at = (name: string) => (refused?.errors[name] ? { error: refused.errors[name] } : {});
  const awaited = agreement.obligations.find(({ id, completedOn }) => id === it.dependsOnId && completedOn === null);
  const report = it.kind === 'report';
  return (
    <li class="card" id={`part-${it.id}`}>
      <h3 dir="auto">{obligationName(it, language)}</h3>
      <p>
        <Due it={it} language={language} today={today} />
      </p>
      {awaited && <p class="hint">{say.waitsFor(obligationName(awaited, language))}</p>}
      <Form action={`${base}/obligations/${it.id}`} hidden={{ version: it.version }} files>
        <Faults refused={refused} language={language} scope={it.id} />
        <FileInput
          name="file"
          scope={it.id}
          language={language}
          label={report ? say.report : say.file}
          hint={say.reportHint}
          {...at('file')}
        />
        <DayInput
          name="completedOn"
          scope={it.id}
          label={say.doneOn}
          value={refused ? typed(refused.filled, 'completedOn') : today}
          max={today}
          {...at('completedOn')}
        />
        <Button look="plain" icon="check">
          {report ? say.handIn : say.sayDone}
        </Button>
      </Form>
    </li>
  );
}

/** A secondment or an office, with the form that confirms or corrects it. */
function Brought({ it, ...data }: Data & { it: ContributionJson }) {
  const { page, base } = data;
  const { language } = page;
  const say = obligationWords[language];
  const refused = data.refused?.id === it.id ? data.refused : null;
  const at = (name: string) => (refused?.errors[name] ? { error: refused.errors[name] } : {});
  const value = (name: string, standing: string) => (refused ? typed(refused.filled, name) : standing);
  const unit = it.unit ? partnershipTerms[language].units[it.unit] : '';
  return (
    <li class="card" id={`part-${it.id}`}>
      <h3>{contributionName(it, language)}</h3>
      {it.unitBasis === 'assumed' && (
        <p>
          <Badge tone="warn">{say.assumed}</Badge>
        </p>
      )}
      <Form action={`${base}/contributions/${it.id}`} hidden={{ version: it.version }}>
        <Faults refused={refused} language={language} scope={it.id} />
        <FieldRow>
          <TextInput
            name="quantity"
            scope={it.id}
            label={say.quantity(unit)}
            inputmode="decimal"
            value={value('quantity', decimalBox(it.quantity, language))}
            {...at('quantity')}
          />
          <DayInput name="from" scope={it.id} label={say.from} value={value('from', it.from ?? '')} {...at('from')} />
          <DayInput name="to" scope={it.id} label={say.to} value={value('to', it.to ?? '')} {...at('to')} />
        </FieldRow>
        <Button look="plain" icon="check">
          {say.confirm}
        </Button>
      </Form>
    </li>
  );
}

const Plain = ({ title, lines }: { title: string; lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <Section title={title}>
      <ul class="plain-lines">
        {lines.map((line) => (
          <li dir="auto">{line}</li>
        ))}
      </ul>
    </Section>
  );

/** What an agreement still asks of the partner, what it brings, and what is done. */
export function ObligationsPage(data: Data) {
  const { page, portal, base, agreement } = data;
  const { language } = page;
  const say = obligationWords[language];
  const open = agreement.obligations.filter(({ completedOn }) => completedOn === null);
  const owed = open.filter(({ owedBy }) => owedBy === 'partner');
  const brought = agreement.contributions.filter(({ kind }) => kind !== 'money');
  const due = (it: ObligationJson) => (it.dueOn ? say.dueOn(dayText(it.dueOn, language)) : say.noDueDay);
  return (
    <PortalFrame page={page} portal={portal} title={say.title}>
      <p class="lead">{say.lead}</p>
      <Stack>
        {portal.renewalId && (
          <p>
            <a href={`${base}/offer`}>{say.toOffer}</a>
          </p>
        )}
        <Section title={say.owed}>
          {owed.length === 0 ? (
            <p class="hint">{say.nothingOwed}</p>
          ) : (
            <ul class="portal-parts">
              {owed.map((it) => (
                <Owed {...data} it={it} />
              ))}
            </ul>
          )}
        </Section>
        {brought.length > 0 && (
          <Section title={say.brought} subtitle={say.broughtLead}>
            <ul class="portal-parts">
              {brought.map((it) => (
                <Brought {...data} it={it} />
              ))}
            </ul>
          </Section>
        )}
        <Plain
          title={say.instalments}
          lines={agreement.contributions
            .filter(({ kind }) => kind === 'money')
            .map((it) =>
              [contributionName(it, language), it.receivedOn && say.received(dayText(it.receivedOn, language))]
                .filter(Boolean)
                .join(' · '),
            )}
        />
        <Plain
          title={say.theirs}
          lines={open
            .filter(({ owedBy }) => owedBy === 'initiative')
            .map((it) => `${obligationName(it, language)} · ${due(it)}`)}
        />
        <Plain
          title={say.completed}
          lines={agreement.obligations.flatMap((it) =>
            it.completedOn
              ? [`${obligationName(it, language)} · ${say.completedOn(dayText(it.completedOn, language))}`]
              : [],
          )}
        />
      </Stack>
    </PortalFrame>
  );
}
