import { outboxWords } from '../../access/words-outbox.ts';
import { dayText, instantText } from '../../platform/format.ts';
import { ActionForm, Badge, Button } from '../../platform/parts.tsx';
import { fieldId } from '../../platform/parts-field.tsx';
import { dayIn } from '../../values/day.ts';
import type { Language } from '../../values/language.ts';
import type { PortalLinkJson } from './list-portal-links.ts';
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

function Address({ link, address, language }: { link: PortalLinkJson; address: string; language: Language }) {
  const say = negotiationWords[language];
  const id = fieldId('address', link.id);
  return (
    <details class="unfold">
      <summary>
        {say.showAddress}
        <span class="hidden"> {link.name}</span>
      </summary>
      <div class="copy-line">
        <input id={id} value={address} readonly aria-label={say.addressOf(link.name)} class="address" />
        <span class="script-only">
          <Button type="button" icon="copy" small copies={id} copied={say.copied}>
            {say.copy}
          </Button>
        </span>
      </div>
      <p class="hint">{say.addressHint}</p>
    </details>
  );
}

/**
 * Links to the partner's pages: whether each works, was opened, and what became of its mail. `addresses` has those of
 * the live ones, for whoever may hand them on.
 */
export function LinkList(props: {
  links: readonly PortalLinkJson[];
  language: Language;
  /** Null for those who may not revoke. */
  addresses: ReadonlyMap<string, string> | null;
  /** Where one comes back to after revoking. */
  back: string;
  zone: string;
  /** Says of each what it leads to, where there are links of both sorts. */
  kinds?: boolean;
}) {
  const { links, language, addresses } = props;
  const say = negotiationWords[language];
  const ends = renewalTerms[language].linkEnds;
  const dayOf = (instant: string) => dayText(dayIn(props.zone, new Date(instant)), language);
  return (
    <ul class="link-list">
      {links.map((link) => {
        const address = addresses?.get(link.id);
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
            {addresses && link.live && (
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
                {address && <Address link={link} address={address} language={language} />}
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
