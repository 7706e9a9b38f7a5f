import type { Child, PropsWithChildren } from 'hono/jsx';
import type { Language } from '../values/language.ts';
import type { IconName } from './icon-names.ts';
import { Avatar, Icon, LinkButton } from './parts.tsx';
import { commonWords } from './words-common.ts';

/** A part of a page under its own heading. `card` draws a box around it; `id` makes it a place to link to. */
export function Section(
  props: PropsWithChildren<{
    title: string;
    subtitle?: Child;
    actions?: Child;
    card?: boolean;
    id?: string;
    count?: number;
  }>,
) {
  return (
    <section class={props.card ? 'section card' : 'section'} id={props.id}>
      <header>
        <h2>
          {props.title}
          {props.count !== undefined && <span class="count">{props.count}</span>}
        </h2>
        {props.actions && <div class="actions">{props.actions}</div>}
      </header>
      {props.subtitle && <p class="subtitle">{props.subtitle}</p>}
      {props.children}
    </section>
  );
}

/** Main matter with a narrower column beside it; one under the other on a phone. */
export const TwoColumns = (props: PropsWithChildren<{ aside: Child }>) => (
  <div class="two-columns">
    <div class="stack">{props.children}</div>
    <div class="stack aside">{props.aside}</div>
  </div>
);

/** Blocks one under the other, with the house's distance. */
export const Stack = (props: PropsWithChildren) => <div class="stack">{props.children}</div>;

/** Small boxes side by side: figures at the head of a page. */
export const Figures = (props: {
  items: readonly { label: string; value: Child; note?: Child; tone?: 'danger' | 'warn' | 'ok'; href?: string }[];
}) => (
  <ul class="figures">
    {props.items.map((item) => (
      <li class="card">
        <span class="label">{item.href ? <a href={item.href}>{item.label}</a> : item.label}</span>
        <strong>{item.value}</strong>
        {item.note && <small class={item.tone}>{item.note}</small>}
      </li>
    ))}
  </ul>
);

/** Nothing to show: what would be here and what to do about it. */
export function EmptyState(props: {
  icon: IconName;
  title: string;
  text?: string;
  action?: { href: string; text: string; icon?: IconName };
}) {
  return (
    <div class="empty">
      <Icon name={props.icon} />
      <p class="title">{props.title}</p>
      {props.text && <p>{props.text}</p>}
      {props.action && (
        <LinkButton href={props.action.href} icon={props.action.icon} look="plain">
          {props.action.text}
        </LinkButton>
      )}
    </div>
  );
}

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

/** The only way on is forward: `next` is the address with its cursor, null at the end. `first` goes back to page one. */
export function Pager(props: { language: Language; next: string | null; first?: string | null; shown?: string }) {
  const say = commonWords[props.language];
  if (!props.next && !props.first && !props.shown) return null;
  return (
    <nav class="pager" aria-label={say.pages}>
      <span>{props.shown}</span>
      {props.first && (
        <LinkButton href={props.first} icon="arrow-left" small>
          {say.firstPage}
        </LinkButton>
      )}
      {props.next && (
        <a class="button small next" href={props.next} rel="next">
          <Icon name="arrow-right" />
          <span>{say.nextPage}</span>
        </a>
      )}
    </nav>
  );
}

/** Filters as links: pressed ones are on, and pressing again takes them off. */
export const Pills = (props: {
  label: string;
  items: readonly { href: string; text: string; on: boolean; count?: number }[];
}) => (
  <nav class="pills" aria-label={props.label}>
    {props.items.map((item) => (
      <a class="pill" href={item.href} aria-current={item.on ? 'true' : undefined}>
        {item.on && <Icon name="check" />}
        {item.text}
        {item.count !== undefined && <span class="count">{item.count}</span>}
      </a>
    ))}
  </nav>
);

/** A line that must be read: a warning on a record, why a form is closed. */
export const Notice = (props: PropsWithChildren<{ tone: 'danger' | 'warn' | 'info' | 'ok'; title?: string }>) => (
  <div class={`notice ${props.tone}`}>
    <Icon name={props.tone === 'info' ? 'info' : props.tone === 'ok' ? 'circle-check' : 'triangle-alert'} />
    <div>
      {props.title && <strong>{props.title}</strong>}
      {props.children}
    </div>
  </div>
);
