import type { Child } from 'hono/jsx';
import type { Language } from '../values/language.ts';
import type { IconName } from './icon-names.ts';
import { Avatar, Icon } from './parts.tsx';
import { Section } from './parts-layout.tsx';
import { commonWords } from './words-common.ts';

/** A label and what stands beside it. */
export interface Detail {
  term: string;
  /** Null is shown as "unknown" in the reader's language. */
  value: Child | null;
  /** A small line under the value: the basis of a day, the other reading. */
  note?: Child;
}

/** Facts in two columns. */
export function DefinitionList(props: { language: Language; items: readonly Detail[] }) {
  return (
    <dl class="details">
      {props.items.map((item) => (
        <div>
          <dt>{item.term}</dt>
          <dd>
            {item.value === null || item.value === undefined || item.value === '' ? (
              <span class="unknown">{commonWords[props.language].unknown}</span>
            ) : (
              item.value
            )}
            {item.note && <small>{item.note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Facts in a box: the side of a record. */
export const DetailsCard = (props: {
  language: Language;
  title: string;
  items: readonly Detail[];
  actions?: Child;
}) => (
  <Section title={props.title} actions={props.actions} card>
    <DefinitionList language={props.language} items={props.items} />
  </Section>
);

/** One entry of a timeline, ready to be shown. */
export interface TimelineEntry {
  icon: IconName;
  title: Child;
  /** When, in words; `at` is the same for machines (a day or an instant). */
  when: string;
  at?: string;
  /** More of it: a note's text, what changed from what to what. */
  body?: Child;
  who?: string;
  badge?: Child;
  actions?: Child;
}

/** What happened, newest first. */
export const Timeline = (props: { entries: readonly TimelineEntry[] }) => (
  <ol class="timeline">
    {props.entries.map((entry) => (
      <li>
        <span class="dot">
          <Icon name={entry.icon} />
        </span>
        <div>
          <p class="title">
            {entry.title} {entry.badge}
          </p>
          <p class="when">{entry.at ? <time datetime={entry.at}>{entry.when}</time> : entry.when}</p>
          {entry.body && <div class="body">{entry.body}</div>}
        </div>
        {entry.actions}
        {entry.who && <Avatar name={entry.who} />}
      </li>
    ))}
  </ol>
);

/** What a value was and what it became; null is nothing. */
export const Change = (props: { before: string | null; after: string | null }) => (
  <span class="change">
    {props.before !== null && <del>{props.before}</del>}
    <Icon name="arrow-right" />
    {props.after !== null && <ins>{props.after}</ins>}
  </span>
);
