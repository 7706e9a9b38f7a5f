import { activityKindWords } from '../../directory/words.ts';
import { dayText, numberText } from '../../platform/format.ts';
import { ActionForm, Badge, LinkButton } from '../../platform/parts.tsx';
import { EmptyState } from '../../platform/parts-layout.tsx';
import { DataTable } from '../../platform/parts-table.tsx';
import type { Language } from '../../values/language.ts';
import type { EntryJson } from './list-entries.ts';
import type { C3PageData } from './views-c3.tsx';
import { c3Words } from './words.ts';

const places = {
  organisation: 'organisations',
  person: 'people',
  opportunity: 'opportunities',
  agreement: 'agreements',
} as const;
/** The record that an entry is matched to, or that a contact was logged on. */
export const recordPath = ({ kind, id }: { kind: keyof typeof places; id: string }): string => `/${places[kind]}/${id}`;

/** The contact that proves an entry, with a way to where it was logged; or that there is none. */
function Proof({ entry, language }: { entry: EntryJson; language: Language }) {
  const say = c3Words[language];
  const { contact } = entry;
  if (!contact) return <Badge tone="warn">{say.notContacted}</Badge>;
  const kind = activityKindWords[language][contact.kind];
  const facts = [
    say.by(contact.author.name),
    contact.count > 1 && say.first(dayText(contact.firstOn, language), contact.count),
  ];
  return (
    <>
      <a href={recordPath(contact.on)}>{`${kind}, ${dayText(contact.happenedOn, language)}`}</a>
      <small>{facts.filter(Boolean).join(', ')}</small>
    </>
  );
}

/** What a button says, and to screen readers also of whom. */
const Of = ({ text, name }: { text: string; name: string }) => (
  <>
    {text}
    <span class="hidden"> {name}</span>
  </>
);

function Next({ data, entry }: { data: C3PageData; entry: EntryJson }) {
  const say = c3Words[data.page.language];
  const { match, name } = entry;
  const choose = `/c3/entries/${entry.id}/match?back=${encodeURIComponent(data.page.path)}`;
  if (match === null)
    return (
      <span class="row-actions">
        <LinkButton href={choose} small>
          <Of text={say.choose} name={name} />
        </LinkButton>
        {!data.possible.get(entry.id) && (
          <ActionForm
            action={`/c3/entries/${entry.id}/organisation`}
            fields={{ version: entry.version, back: data.page.path }}
            icon="plus"
            small
            look="quiet"
          >
            <Of text={say.prospect} name={name} />
          </ActionForm>
        )}
      </span>
    );
  return (
    <span class="row-actions">
      {!entry.contact && (
        <>
          <LinkButton href={`${recordPath(match)}#log`} icon="notebook-pen" small>
            <Of text={say.logOne} name={name} />
          </LinkButton>
          <LinkButton
            href={`/opportunities/new?${match.kind}=${match.id}`}
            icon="columns-3"
            look="quiet"
            small
            iconOnly
          >
            {say.opportunityFor(name)}
          </LinkButton>
        </>
      )}
      <LinkButton href={choose} icon="pencil" look="quiet" small iconOnly>
        {say.chooseFor(name)}
      </LinkButton>
    </span>
  );
}

/** The entries of a list by rank: who each is, the contact that proves it, and what to do where there is none. */
export function Entries(data: C3PageData) {
  const { language } = data.page;
  const say = c3Words[language];
  return (
    <DataTable
      caption={say.entries}
      rows={data.entries}
      columns={[
        {
          key: 'rank',
          label: say.rank,
          numeric: true,
          phone: 'beside',
          cell: ({ rank }) => numberText(rank, language),
        },
        {
          key: 'name',
          label: say.name,
          phone: 'title',
          cell: ({ name, country, note }) => (
            <>
              {name}
              {(country || note) && <small>{[country, note].filter(Boolean).join(' · ')}</small>}
            </>
          ),
        },
        {
          key: 'match',
          label: say.match,
          phone: 'line',
          cell: ({ id, match }) =>
            match ? (
              <a href={recordPath(match)}>{match.name}</a>
            ) : (
              <Badge tone="warn" icon="circle-question-mark">
                {data.possible.get(id) ? say.possible(data.possible.get(id) ?? 0) : say.nobodyYet}
              </Badge>
            ),
        },
        {
          key: 'contact',
          label: say.contact,
          phone: 'line',
          cell: (entry) => <Proof entry={entry} language={language} />,
        },
        ...(data.write
          ? [
              {
                key: 'next',
                label: say.actions,
                quietLabel: true,
                phone: 'line' as const,
                cell: (entry: EntryJson) => <Next data={data} entry={entry} />,
              },
            ]
          : []),
      ]}
      empty={<EmptyState icon="search" title={say.noEntries} />}
    />
  );
}
