import type { Child, PropsWithChildren } from 'hono/jsx';
import { assetUrl } from './assets.ts';
import { initials } from './format.ts';
import type { IconName } from './icon-names.ts';

/** What a badge or notice feels like; never by colour alone. */
export type Tone = 'danger' | 'warn' | 'ok' | 'neutral' | 'info';

/** A drawing from the sprite. Decoration unless `label` is given, which is then its name to screen readers. */
export function Icon(props: { name: IconName; label?: string; class?: string }) {
  const href = `${assetUrl('icons.svg')}#${props.name}`;
  const classes = props.class ? `icon ${props.class}` : 'icon';
  if (props.label) {
    return (
      <svg class={classes} role="img" aria-label={props.label}>
        <use href={href} />
      </svg>
    );
  }
  return (
    <svg class={classes} aria-hidden="true">
      <use href={href} />
    </svg>
  );
}

/** How loud a button is. */
export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger';
const buttonClass = (look: ButtonLook, small?: boolean, bare?: boolean): string =>
  ['button', look === 'plain' ? '' : look, small ? 'small' : '', bare ? 'bare' : ''].filter(Boolean).join(' ');

interface ButtonFace {
  icon?: IconName;
  look?: ButtonLook;
  small?: boolean;
  /** Show the icon only; the words stay its name to screen readers. */
  iconOnly?: boolean;
}

const face = (props: PropsWithChildren<ButtonFace>) => (
  <>
    {props.icon && <Icon name={props.icon} />}
    {props.iconOnly ? <span class="hidden">{props.children}</span> : <span>{props.children}</span>}
  </>
);

/** A button of a form (`submit` unless said otherwise). `name` and `value` are sent when it is the one pressed. */
export function Button(
  props: PropsWithChildren<
    ButtonFace & {
      type?: 'submit' | 'button';
      name?: string;
      value?: string;
      form?: string;
      formaction?: string;
      disabled?: boolean;
      id?: string;
      /** The id of the box whose text it copies, and what it then says. */
      copies?: string;
      copied?: string;
    }
  >,
) {
  return (
    <button
      type={props.type ?? 'submit'}
      class={buttonClass(props.look ?? 'plain', props.small, props.iconOnly)}
      name={props.name}
      value={props.value}
      form={props.form}
      formaction={props.formaction}
      disabled={props.disabled}
      id={props.id}
      data-copy={props.copies}
      data-copied={props.copied}
      title={props.iconOnly && typeof props.children === 'string' ? props.children : undefined}
    >
      {face(props)}
    </button>
  );
}

/** A link that looks like a button: goes somewhere, changes nothing. */
export function LinkButton(props: PropsWithChildren<ButtonFace & { href: string; id?: string; shortcut?: string }>) {
  return (
    <a
      class={buttonClass(props.look ?? 'plain', props.small, props.iconOnly)}
      href={props.href}
      id={props.id}
      data-key={props.shortcut}
      title={props.iconOnly && typeof props.children === 'string' ? props.children : undefined}
    >
      {face(props)}
    </a>
  );
}

/** One button that is a whole form: archive, restore, complete. `fields` are sent hidden. */
export function ActionForm(
  props: PropsWithChildren<ButtonFace & { action: string; fields?: Readonly<Record<string, string | number>> }>,
) {
  return (
    <form method="post" action={props.action} class="action">
      {Object.entries(props.fields ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={String(value)} />
      ))}
      <Button icon={props.icon} look={props.look} small={props.small} iconOnly={props.iconOnly}>
        {props.children}
      </Button>
    </form>
  );
}

/** A state in words; the icon repeats the tone for those who do not see colour. `icon={null}` leaves it out. */
export function Badge(props: PropsWithChildren<{ tone: Tone; icon?: IconName | null; title?: string }>) {
  const usual: Record<Tone, IconName | null> = {
    danger: 'circle-alert',
    warn: 'calendar-clock',
    ok: 'check',
    neutral: null,
    info: 'info',
  };
  const icon = props.icon === undefined ? usual[props.tone] : props.icon;
  return (
    <span class={`badge ${props.tone}`} title={props.title}>
      {icon && <Icon name={icon} />}
      <span>{props.children}</span>
    </span>
  );
}

const hue = (text: string): number =>
  [...text].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 8, 0);

/** Initials in a disc, coloured by name; the full name is its name to screen readers unless it stands beside. */
export function Avatar(props: { name: string; beside?: boolean }) {
  return props.beside ? (
    <span class={`avatar hue-${hue(props.name)}`} aria-hidden="true">
      {initials(props.name)}
    </span>
  ) : (
    <span class={`avatar hue-${hue(props.name)}`} role="img" aria-label={props.name} title={props.name}>
      {initials(props.name)}
    </span>
  );
}

/** Avatar and name together. */
export const PersonChip = (props: { name: string }) => (
  <span class="person">
    <Avatar name={props.name} beside />
    <span>{props.name}</span>
  </span>
);

/** Title of a page with its line beneath, badges beside and its actions at the end. */
export function PageHeader(props: {
  title: string;
  /** The title's language where it is not the page's: a name of the source documents. */
  titleLang?: string;
  subtitle?: Child;
  badges?: Child;
  actions?: Child;
  /** Where this page hangs: the list it belongs to. */
  back?: { href: string; text: string };
}) {
  return (
    <header class="page-header">
      <div>
        {props.back && (
          <a class="back" href={props.back.href}>
            <Icon name="arrow-left" />
            {props.back.text}
          </a>
        )}
        <h1>
          {props.titleLang ? <span lang={props.titleLang}>{props.title}</span> : props.title}
          {props.badges && <span class="badges">{props.badges}</span>}
        </h1>
        {props.subtitle && <p class="subtitle">{props.subtitle}</p>}
      </div>
      {props.actions && <div class="actions">{props.actions}</div>}
    </header>
  );
}

/** Views of one list or record; each is an address. `label` names the group to screen readers. */
export function Tabs(props: {
  label: string;
  items: readonly { href: string; text: string; current: boolean; count?: number }[];
}) {
  return (
    <nav class="tabs" aria-label={props.label}>
      {props.items.map((item) => (
        <a href={item.href} aria-current={item.current ? 'page' : undefined}>
          {item.text}
          {item.count !== undefined && <span class="count">{item.count}</span>}
        </a>
      ))}
    </nav>
  );
}
