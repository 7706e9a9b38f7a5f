import type { Child } from 'hono/jsx';
import { FormTrouble } from '../../directory/parts-trouble.tsx';
import { dayText, numberText } from '../../platform/format.ts';
import { Frame } from '../../platform/frame.tsx';
import type { PageContext } from '../../platform/page.ts';
import { Button, LinkButton, PageHeader } from '../../platform/parts.tsx';
import { Checkbox, Radios } from '../../platform/parts-choice.tsx';
import { Form, FormActions } from '../../platform/parts-form.tsx';
import { TextInput } from '../../platform/parts-input.tsx';
import { EmptyState, Notice, Stack } from '../../platform/parts-layout.tsx';
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
      <Stack>
        <Form action={path} method="get" inline>
          <TextInput name="q" type="search" label={say.which} hint={say.whichHint} value={q} maxlength={100} />
          <Button icon="search" look="primary">
            {commonWords[page.language].search}
          </Button>
        </Form>
        {found.length > 0 && q === '' && <h2>{say.alike}</h2>}
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
      </Stack>
    </Frame>
  );
}

const recordedOn = ({ createdAt }: Side): Day => dayIn('Europe/Paris', new Date(createdAt));

/** Two records of the same often have one name: each has a number on this page. */
const numbered = (place: number): string => `${place + 1}.`;

/** A line of the comparison: what it is called, and what either record has. */
const Line = (props: { label: string; cells: readonly Child[] }) => (
  <tr>
    <th scope="row">{props.label}</th>
    {props.cells.map((cell, place) => (
      <td>
        <span class="side-name" aria-hidden="true">
          {numbered(place)}
        </span>
        <span>{cell}</span>
      </td>
    ))}
  </tr>
);

/** Fact by fact, and what refers to each; facts that neither states are left out. */
function Compared({ sides, kind, language }: { sides: readonly [Side, Side]; kind: MergeKind; language: Language }) {
  const say = mergeWords[language];
  const unstated = <span class="unknown">{commonWords[language].notStated}</span>;
  const facts = sides[0].facts
    .map(({ label }, row) => ({ label, values: sides.map((side) => side.facts[row]?.value ?? null) }))
    .filter(({ values }) => values.some(Boolean));
  const counted = (Object.keys(say.moved) as Moved[]).filter((one) => sides.some(({ has }) => has[one]));
  return (
    <>
      <table class="compare">
        <caption>{say.facts}</caption>
        <thead>
          <tr>
            <td />
            {sides.map((side, place) => (
              <th scope="col">
                {numbered(place)} <a href={`${placeOf[kind]}/${side.id}`}>{side.name}</a>
                <small>{say.recorded(dayText(recordedOn(side), language))}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {facts.map(({ label, values }) => (
            <Line label={label} cells={values.map((value) => value ?? unstated)} />
          ))}
          {counted.map((one) => (
            <Line label={say.moved[one]} cells={sides.map(({ has }) => numberText(has[one] ?? 0, language))} />
          ))}
        </tbody>
      </table>
      {counted.length === 0 && <p class="hint">{say.nothing}</p>}
    </>
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
        <Compared sides={[one, other]} kind={kind} language={language} />
        <Radios
          name="stays"
          label={say.stays}
          value={props.stays}
          required
          options={[one, other].map((side, place) => ({
            value: side.id,
            text: `${numbered(place)} ${side.name}`,
            hint: say.recorded(dayText(recordedOn(side), language)),
          }))}
          {...(faults.stays && { error: faults.stays })}
        />
        <Notice tone="warn" title={say.happens}>
          <ul class="points">
            {[...say.points, ...(kind === 'organisation' ? [say.partnerships] : [])].map((point) => (
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
