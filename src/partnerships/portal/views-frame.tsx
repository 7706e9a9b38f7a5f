import type { PropsWithChildren } from 'hono/jsx';
import { PublicFrame } from '../../platform/frame.tsx';
import type { PageContext } from '../../platform/page.ts';
import { Icon } from '../../platform/parts.tsx';
import { partnershipTerms } from '../words.ts';
import type { Portal } from './open-portal.ts';
import { portalWords } from './words.ts';

/** What an agreement is called on the portal: kind, and both sides. */
export const Between = (props: { portal: Portal; page: PageContext }) => (
  <p class="eyebrow">
    {partnershipTerms[props.page.language].kinds[props.portal.kind]} ·{' '}
    <bdi>{portalWords[props.page.language].between(props.portal.partner)}</bdi>
  </p>
);

/** Whom to ask, where the partnership has an owner. */
export function Contact(props: { portal: Portal; page: PageContext }) {
  const { contact } = props.portal;
  if (!contact) return null;
  return (
    <p class="hint">
      {portalWords[props.page.language].questions(contact.name)} <a href={`mailto:${contact.email}`}>{contact.email}</a>
    </p>
  );
}

/** A page of the portal under its heading; `back` leads to the page before. */
export function PortalFrame(
  props: PropsWithChildren<{ page: PageContext; portal: Portal; title: string; back?: string; narrow?: boolean }>,
) {
  const { page, portal, title, back } = props;
  return (
    <PublicFrame page={page} title={title} wide={!props.narrow}>
      {back && (
        <a class="back" href={back}>
          <Icon name="arrow-left" />
          {portalWords[page.language].back}
        </a>
      )}
      <Between portal={portal} page={page} />
      <h1>{title}</h1>
      {props.children}
      <Contact portal={portal} page={page} />
    </PublicFrame>
  );
}
