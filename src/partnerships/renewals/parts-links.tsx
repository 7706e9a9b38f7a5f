import { outboxWords } from '../../access/words-outbox.ts';
import { dayText, instantText } from '../../platform/format.ts';
import { ActionForm, Badge } from '../../platform/parts.tsx';
import { dayIn } from '../../values/day.ts';
import type { Language } from '../../values/language.ts';
import type { PortalLinkJson } from './list-portal-links.ts';
import { maySeeAddress } from './show-portal-link.ts';
import { lifeWords } from './words-life.ts';
import { negotiationWords } from './words-negotiation.ts';
import { renewalTerms } from './words-renewals.ts';

const isBad = ({ state }: NonNullable<PortalLinkJson['mail']>): boolean => state === 'refused' || state === 'uncertain';

/** What became of the mail. */
function MailState({ mail, language }: { mail: NonNullable<PortalLinkJson['mail']>; language: Language }) {
  const state = outboxWords[language].states[mail.state].toLocaleLowerCase(language);
  const text = negotiationWords[language].mail(state);
  if (!isBad(mail)) return <span>{text}</span>;
  return (
    <Badge tone={mail.state === 'refused' ? 'danger' : 'warn'} icon="mail">
      {text}
    </Badge>
  );
}

/** Why a mail did not arrive, in the reader's words, and what the mail server said in its own. */
function MailFault({ mail, language }: { mail: NonNullable<PortalLinkJson['mail']>; language: Language }) {
  const [, code = '', said = ''] = /^(\w+)(?:: ([\s\S]*))?$/.exec(mail.lastError ?? '') ?? [];
  const fault = (outboxWords[language].faults as Readonly<Record<string, string>>)[code];
  if (!isBad(mail) || !(fault || said)) return null;
  return (
    <small class="fault">
      {fault} {said && <code lang="en">{said}</code>}
    </small>
  );
}

/**
 * Links to the partner's pages: whether each works, was opened, and what became of its mail. `addresses` has those of
 * the live ones, for whoever may hand them on.
 */
export function LinkList(props: {
  links: readonly PortalLinkJson[];
  language: Language;
  /** Whether the reader may revoke links and hand them on. */
  mayWrite: boolean;
  staffId: string | null;
  /** Where one comes back to. */
  back: string;
  zone: string;
  /** Says of each what it leads to, where there are links of both sorts. */
  kinds?: boolean;
}) {
  const { links, language, mayWrite } = props;
  const say = negotiationWords[language];
  const ends = renewalTerms[language].linkEnds;
  const dayOf = (instant: string) => dayText(dayIn(props.zone, new Date(instant)), language);
  return (
    <ul class="link-list">
      {links.map((link) => {
        return (
          <li>
            <div class="one">
              <strong>
                <bdi>{link.name}</bdi>
              </strong>{' '}
              {link.live ? (
                <Badge tone="ok">{`${say.live} ${say.until(dayOf(link.expiresAt))}`}</Badge>
              ) : (
                <Badge tone="neutral">
                  {link.endedBecause ? ends[link.endedBecause] : say.expired(dayOf(link.expiresAt))}
                </Badge>
              )}
              <small>
                <bdi>{link.email}</bdi>
                {props.kinds && (
                  <>
                    {' · '}
                    {link.renewalId ? (
                      <a href={`/renewals/${link.renewalId}`}>{lifeWords[language].offerLink}</a>
                    ) : (
                      lifeWords[language].obligationsLink
                    )}
                  </>
                )}
              </small>
              <small class="facts">
                <span>{say.sentOn(instantText(link.createdAt, language))}</span>
                {link.mail && <MailState mail={link.mail} language={language} />}
                <span>
                  {link.lastVisitedAt ? say.opened(instantText(link.lastVisitedAt, language)) : say.neverOpened}
                </span>
                {link.signed && <span>{say.signedBy}</span>}
              </small>
              {link.mail && <MailFault mail={link.mail} language={language} />}
            </div>
            {mayWrite && link.live && (
              <div class="actions">
                <ActionForm
                  action={`/portal-links/${link.id}/revoke`}
                  fields={{ version: link.version, back: props.back }}
                  icon="x"
                  look="quiet"
                  small
                >
                  {say.revoke}
                  <span class="hidden"> {link.name}</span>
                </ActionForm>
                {maySeeAddress(link, props.staffId) && (
                  <ActionForm
                    action={`/portal-links/${link.id}/show`}
                    fields={{ back: props.back }}
                    icon="link"
                    look="quiet"
                    small
                  >
                    {say.showAddress}
                    <span class="hidden"> {link.name}</span>
                  </ActionForm>
                )}
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
