import { FormTrouble } from '../../directory/parts-trouble.tsx';
import { dayText, numberText } from '../../platform/format.ts';
import { Frame } from '../../platform/frame.tsx';
import type { PageContext } from '../../platform/page.ts';
import { Button, LinkButton, PageHeader } from '../../platform/parts.tsx';
import { Checkbox, Radios } from '../../platform/parts-choice.tsx';
import { FieldRow, Form, FormActions } from '../../platform/parts-form.tsx';
import { TextInput } from '../../platform/parts-input.tsx';
import { EmptyState, Notice, Section, Stack } from '../../platform/parts-layout.tsx';
import { DefinitionList } from '../../platform/parts-record.tsx';
import { commonWords } from '../../platform/words-common.ts';
import { fieldMessages } from '../../platform/words-problems.ts';
import { type Day, dayIn } from '../../values/day.ts';
import type { Language } from '../../values/language.ts';
import type { Problem } from '../../values/problem.ts';
import type { MergeKind, Moved } from './references.ts';
import { type Candidate, placeOf, type Side } from './sides.ts';
import { mergeWords } from './words.ts';

interface Shown {
  page: PageContext;
  kind: MergeKind;
  one: Side;
}

const Header = ({ page, kind, one }: Shown) => (
  <PageHeader
    title={mergeWords[page.language].title(one.name)}
    back={{ href: `${placeOf[kind]}/${one.id}`, text: one.name }}
  />
);

/** Which other record is the same: those that look like it, or a search. */
export function ChooseOtherPage(props: Shown & { q: string; found: readonly Candidate[] }) {
  const { page, kind, one, q, found } = props;
  const say = mergeWords[page.language];
  const path = `${placeOf[kind]}/${one.id}/merge`;
  return (
    <Frame page={page} title={say.title(one.name)}>
      <Header page={page} kind={kind} one={one} />
      <Form action={path} method="get" inline>
        <TextInput name="q" type="search" label={say.which} hint={say.whichHint} value={q} maxlength={100} />
        <Button icon="search" look="primary">
          {commonWords[page.language].search}
        </Button>
      </Form>
      {found.length > 0 && q === '' && <p class="form-intro">{say.alike}</p>}
      {found.length > 0 && (
        <ul class="found-list card">
          {found.map(({ id, name, note }) => (
            <li>
              <span>
                <strong>{name}</strong>
                {note && <small>{note}</small>}
              </span>
              <LinkButton href={`${path}?other=${id}`} small>
                {say.compare}
                <span class="hidden"> {name}</span>
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
      {found.length === 0 && (
        <div class="found-none">
          <EmptyState icon="search" title={say.none} />
        </div>
      )}
    </Frame>
  );
}

const recordedOn = ({ createdAt }: Side): Day => dayIn('Europe/Paris', new Date(createdAt));

function SideCard({ side, kind, language }: { side: Side; kind: MergeKind; language: Language }) {
  const say = mergeWords[language];
  const counts = (Object.keys(say.moved) as Moved[]).filter((one) => (side.has[one] ?? 0) > 0);
  return (
    <Section title={side.name} card>
      <Stack>
        <a href={`${placeOf[kind]}/${side.id}`}>{say.recorded(dayText(recordedOn(side), language))}</a>
        <DefinitionList
          language={language}
          items={side.facts.map(({ label, value }) => ({
            term: label,
            value: value ?? <span class="unknown">{commonWords[language].notStated}</span>,
          }))}
        />
        <h3>{say.has}</h3>
        {counts.length === 0 ? (
          <p class="subtitle">{say.nothing}</p>
        ) : (
          <DefinitionList
            language={language}
            items={counts.map((one) => ({ term: say.moved[one], value: numberText(side.has[one] ?? 0, language) }))}
          />
        )}
      </Stack>
    </Section>
  );
}

/** Both records side by side, which of them stays, what happens, and the word that it is meant. */
export function MergePage(props: Shown & { other: Side; stays: string; confirmed: boolean; problem: Problem | null }) {
  const { page, kind, one, other, problem } = props;
  const { language } = page;
  const say = mergeWords[language];
  const path = `${placeOf[kind]}/${one.id}/merge`;
  const faults = fieldMessages(problem?.errors ?? [], language);
  const labels = { stays: say.stays, confirmed: say.understood };
  return (
    <Frame page={page} title={say.title(one.name)}>
      <Header page={page} kind={kind} one={one} />
      <FormTrouble language={language} problem={problem} faults={faults} labels={labels} />
      <Form
        action={path}
        hidden={{ other: other.id, 'version.one': String(one.version), 'version.other': String(other.version) }}
      >
        <FieldRow>
          <SideCard side={one} kind={kind} language={language} />
          <SideCard side={other} kind={kind} language={language} />
        </FieldRow>
        <Radios
          name="stays"
          label={say.stays}
          value={props.stays}
          required
          options={[one, other].map((side) => ({
            value: side.id,
            text: side.name,
            hint: say.recorded(dayText(recordedOn(side), language)),
          }))}
          {...(faults.stays && { error: faults.stays })}
        />
        <Notice tone="warn" title={say.happens}>
          <ul>
            {say.points.map((point) => (
              <li>{point}</li>
            ))}
            <li>
              <strong>{say.once}</strong>
            </li>
          </ul>
        </Notice>
        <Checkbox
          name="confirmed"
          value="yes"
          label={say.understood}
          checked={props.confirmed}
          required
          {...(faults.confirmed && { error: faults.confirmed })}
        />
        <FormActions
          language={language}
          cancel={`${placeOf[kind]}/${one.id}`}
          saveText={say.act}
          extra={
            <LinkButton href={path} look="quiet">
              {say.choose}
            </LinkButton>
          }
        />
      </Form>
    </Frame>
  );
}
