import { funderGroups, relationKinds } from '../../directory/organisation.ts';
import { funderGroupWords, relationWords } from '../../directory/words.ts';
import { numberText } from '../../platform/format.ts';
import { Frame } from '../../platform/frame.tsx';
import type { PageContext } from '../../platform/page.ts';
import { Badge, Button, LinkButton, PageHeader } from '../../platform/parts.tsx';
import { Checkboxes } from '../../platform/parts-choice.tsx';

import { TextInput } from '../../platform/parts-input.tsx';
import { EmptyState, Notice, Section } from '../../platform/parts-layout.tsx';
import { type Column, DataTable } from '../../platform/parts-table.tsx';
import { commonWords, languageNames } from '../../platform/words-common.ts';
import { problemWords } from '../../platform/words-problems.ts';
import type { Problem } from '../../values/problem.ts';
import type { PossibleFunder } from '../possible-funders.ts';
import { openStages } from '../stage.ts';
import { pipelineTerms } from '../words.ts';
import { isOver } from './call.ts';
import { type Chosen, handValue } from './chosen-recipients.ts';
import type { Candidate } from './find-candidates.ts';
import type { CallJson } from './list-calls.ts';
import { callTerms } from './words.ts';
import { recipientWords } from './words-recipients.ts';

/** People who can be written to at an organisation, by its id. */
export type ContactsOf = ReadonlyMap<string, readonly { id: string; name: string; email: string | null }[]>;

/** What the page shows that adds recipients. */
export interface AddRecipientsData {
  page: PageContext;
  call: CallJson;
  chosen: Chosen;
  q: string;
  found: readonly PossibleFunder[];
  /** Null while nothing was asked for. */
  preview: { shown: readonly Candidate[]; added: number; leftOut: number } | null;
  contacts: ContactsOf;
  problem: Problem | null;
}

function FilterFields({ page, chosen }: AddRecipientsData) {
  const { language } = page;
  const say = recipientWords[language];
  return (
    <Section title={say.byFilter} subtitle={say.byFilterHint} card>
      <div class="form">
        <Checkboxes
          name="relations"
          label={say.relations}
          row
          values={chosen.relations}
          options={relationKinds.map((value) => ({ value, text: relationWords[language][value] }))}
        />
        <Checkboxes
          name="stages"
          label={say.stages}
          row
          values={chosen.stages}
          options={openStages.map((value) => ({ value, text: pipelineTerms[language].stages[value] }))}
        />
        <Checkboxes
          name="funderGroups"
          label={say.groups}
          hint={say.groupsHint}
          row
          values={chosen.funderGroups}
          options={funderGroups.map((value) => ({ value, text: funderGroupWords[language][value] }))}
        />
      </div>
    </Section>
  );
}

/** A search whose finds are ticked; those that were ticked before stay ticked, also when they are no longer found. */
function HandFields({ page, chosen, q, found, preview }: AddRecipientsData) {
  const { language } = page;
  const say = recipientWords[language];
  const named = new Map(
    (preview?.shown ?? []).flatMap((one) => {
      const id = one.organisationId ?? one.personId;
      return id ? [[id, one.funder] as const] : [];
    }),
  );
  const ticked = chosen.hand.map(({ kind, id }) => ({
    ...{ kind, id, note: null },
    name: found.find((one) => one.id === id)?.name ?? named.get(id) ?? say.chosenByHand,
  }));
  const others = found.filter(({ id }) => !chosen.hand.some((one) => one.id === id));
  const line = ({ kind, id, name, note }: PossibleFunder, checked: boolean) => (
    <li>
      <label class="choice">
        <input type="checkbox" name="hand" value={handValue({ kind, id })} checked={checked} />
        <span>
          {name}
          {note && <small>{note}</small>}
        </span>
      </label>
    </li>
  );
  return (
    <Section title={say.byHand} subtitle={say.byHandHint} card>
      <div class="form">
        <div class="search-line">
          <TextInput name="q" type="search" label={say.search} value={q} maxlength={100} />
          <Button icon="search">{commonWords[language].search}</Button>
        </div>
        {ticked.length + others.length > 0 && (
          <ul class="tick-list">
            {ticked.map((one) => line(one, true))}
            {others.map((one) => line(one, false))}
          </ul>
        )}
        {q !== '' && found.length === 0 && <p class="hint">{say.nobodyFound}</p>}
      </div>
    </Section>
  );
}

/** To whom of an organisation that was chosen by hand. */
function Contact({ data, one }: { data: AddRecipientsData; one: Candidate }) {
  const say = recipientWords[data.page.language];
  const byHand = data.chosen.hand.find(({ id }) => id === one.organisationId);
  const people = one.organisationId ? (data.contacts.get(one.organisationId) ?? []) : [];
  if (!byHand || people.length < 2)
    return (
      <>
        {one.name} <small class="mail-address">{one.email ?? say.noAddress}</small>
      </>
    );
  return (
    <select name={`contact.${one.organisationId}`} aria-label={say.contactOf(one.funder)}>
      <option value="">{say.bestContact}</option>
      {people.map(({ id, name, email }) => (
        <option value={id} selected={byHand.contact === id}>
          {`${name} · ${email ?? say.noAddress}`}
        </option>
      ))}
    </select>
  );
}

function PreviewSection(data: AddRecipientsData) {
  const { page, preview } = data;
  const { language } = page;
  const say = recipientWords[language];
  if (!preview) return null;
  const all = preview.added + preview.leftOut;
  if (all === 0)
    return (
      <Section title={say.wouldBe} card id="who">
        <EmptyState icon="users" title={say.wouldNothing} text={say.wouldNothingText} />
      </Section>
    );
  const columns: Column<Candidate>[] = [
    { key: 'funder', label: say.funder, phone: 'title', cell: (one) => one.funder },
    { key: 'person', label: say.person, phone: 'line', cell: (one) => <Contact data={data} one={one} /> },
    {
      key: 'language',
      label: say.language,
      phone: 'line',
      cell: (one) => <span lang={one.language}>{languageNames[one.language]}</span>,
    },
    {
      key: 'outcome',
      label: say.outcome,
      phone: 'beside',
      cell: (one) =>
        one.leftOut ? (
          <Badge tone="warn" icon="circle-alert">
            {callTerms[language].leftOut[one.leftOut]}
          </Badge>
        ) : (
          <Badge tone="ok">{say.isAdded}</Badge>
        ),
    },
  ];
  const counts = [
    say.wouldAdd(numberText(preview.added, language)),
    preview.leftOut > 0 && say.wouldLeaveOut(numberText(preview.leftOut, language)),
  ];
  return (
    <Section title={say.wouldBe} subtitle={counts.filter(Boolean).join(' · ')} id="who">
      <DataTable caption={say.wouldBe} columns={columns} rows={preview.shown} />
      {preview.shown.length < all && (
        <p class="hint">{say.firstOf(numberText(preview.shown.length, language), numberText(all, language))}</p>
      )}
      <p class="hint">{say.keepReasons}</p>
      {data.call.stage === 'open' && <Notice tone="warn">{say.atOnce}</Notice>}
    </Section>
  );
}

/** Recipients by filter and by hand, looked at before they are added. One form: nothing chosen is lost on the way. */
export function AddRecipientsPage(data: AddRecipientsData) {
  const { page, call, preview, problem } = data;
  const { language } = page;
  const say = recipientWords[language];
  const back = `/calls/${call.id}`;
  return (
    <Frame page={page} title={`${say.addTitle} · ${call.title}`}>
      <PageHeader back={{ href: back, text: call.title }} title={say.addTitle} subtitle={say.addLead} />
      {problem && (
        <div class="form-notice" role="alert" tabindex={-1} data-focus>
          <Notice tone="danger">{problemWords[language].reasons[problem.reason]}</Notice>
        </div>
      )}
      {isOver(call.stage) && (
        <div class="form-notice">
          <Notice tone="info" title={say.noMore}>
            <p>{say.noMoreText}</p>
          </Notice>
        </div>
      )}
      <form class="stack add-recipients" method="get" action={`/calls/${call.id}/recipients/add`}>
        <div class="two-choices">
          <FilterFields {...data} />
          <HandFields {...data} />
        </div>
        <div class="actions">
          <Button name="show" value="yes" icon="eye" {...(!preview && { look: 'primary' })}>
            {preview ? say.showAgain : say.show}
          </Button>
          {!preview && <LinkButton href={back}>{commonWords[language].cancel}</LinkButton>}
        </div>
        <PreviewSection {...data} />
        {preview && preview.added + preview.leftOut > 0 && (
          <div class="form-actions">
            <button
              type="submit"
              class={preview.added > 0 ? 'button primary' : 'button'}
              formmethod="post"
              formaction={`/calls/${call.id}/recipients`}
            >
              {preview.added > 0
                ? say.addNow(numberText(preview.added, language))
                : say.keepLeftOut(numberText(preview.leftOut, language))}
            </button>
            <LinkButton href={back}>{commonWords[language].cancel}</LinkButton>
          </div>
        )}
      </form>
    </Frame>
  );
}
