import type { Child, PropsWithChildren } from 'hono/jsx';
import type { IconName } from './icon-names.ts';
import { Icon, LinkButton } from './parts.tsx';

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
