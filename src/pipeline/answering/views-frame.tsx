import type { PropsWithChildren } from 'hono/jsx';
import { PublicFrame } from '../../platform/frame.tsx';
import type { PageContext } from '../../platform/page.ts';
import { Icon } from '../../platform/parts.tsx';
import type { Invited } from './open-call-link.ts';
import { answeringWords } from './words.ts';

/** Whom to ask, where the call has an owner. */
export function Contact({ page, invited: { contact } }: { page: PageContext; invited: Pick<Invited, 'contact'> }) {
  if (!contact) return null;
  return (
    <p class="hint">
      {answeringWords[page.language].questions(contact.name)} <a href={`mailto:${contact.email}`}>{contact.email}</a>
    </p>
  );
}

/** A recipient's page under its heading; `back` leads to the call, `lang` is the title's where it is not the page's. */
export function CallFrame(
  props: PropsWithChildren<{
    page: PageContext;
    invited: Pick<Invited, 'contact'>;
    title: string;
    lang?: string;
    back?: string;
    narrow?: boolean;
  }>,
) {
  const { page, invited, title, lang, back } = props;
  const say = answeringWords[page.language];
  return (
    <PublicFrame page={page} title={title} wide={!props.narrow}>
      {back && (
        <a class="back" href={back}>
          <Icon name="arrow-left" />
          {say.back}
        </a>
      )}
      <p class="eyebrow">{say.eyebrow}</p>
      <h1 dir="auto" lang={lang}>
        {title}
      </h1>
      {props.children}
      <Contact page={page} invited={invited} />
    </PublicFrame>
  );
}
