import { instantText } from '../../platform/format.ts';
import type { IconName } from '../../platform/icon-names.ts';
import { Button, Icon, LinkButton } from '../../platform/parts.tsx';
import { Section } from '../../platform/parts-layout.tsx';
import type { Language } from '../../values/language.ts';
import type { Side } from '../obligation.ts';
import type { SigningRefusal } from '../renewals/renewal-stage.ts';
import { offerPageWords } from './words-offer.ts';

interface Asked {
  language: Language;
  /** Null in a preview: what would lead somewhere is shown and leads nowhere. */
  base: string | null;
}

const Way = (props: Asked & { to: string; icon: IconName; text: string; hint: string }) => {
  const body = (
    <>
      <Icon name={props.icon} />
      <span>
        <strong>{props.text}</strong>
        <small>{props.hint}</small>
      </span>
    </>
  );
  return <li>{props.base ? <a href={`${props.base}/${props.to}`}>{body}</a> : <span>{body}</span>}</li>;
};

function InkForm({ base, language }: Asked) {
  const say = offerPageWords[language];
  const body = (
    <>
      <Icon name="pencil" />
      <span>
        <strong>{say.ink}</strong>
        <small>{say.inkHint}</small>
      </span>
    </>
  );
  if (!base)
    return (
      <li>
        <span>{body}</span>
      </li>
    );
  return (
    <li>
      <form method="post" action={`${base}/ink`}>
        <button type="submit">{body}</button>
      </form>
    </li>
  );
}

/** What can be answered, and what cannot any more. Whoever signs for the Initiative only signs here. */
export function ActionsSection(
  props: Asked & { refusal: SigningRefusal | null; side: Side; inkAskedAt: string | null; zone: string },
) {
  const { language, base, refusal, side } = props;
  const say = offerPageWords[language];
  const open = refusal === null;
  const talking = side === 'partner' && (open || refusal === 'proposal_open' || refusal === 'not_your_turn');
  if (!open && !talking) {
    return refusal === 'not_confirmed' && base ? (
      <p class="actions">
        <LinkButton href={base} look="primary">
          {say.confirmFirst}
        </LinkButton>
      </p>
    ) : null;
  }
  return (
    <Section title={say.actions} id="answer">
      {open &&
        (base ? (
          <p class="actions sign-now">
            <LinkButton href={`${base}/sign`} look="primary" icon="pencil">
              {say.sign}
            </LinkButton>
            <small>{say.signHint}</small>
          </p>
        ) : (
          <p class="actions sign-now">
            <Button type="button" look="primary" icon="pencil" disabled>
              {say.sign}
            </Button>
            <small>{say.signHint}</small>
          </p>
        ))}
      {props.inkAskedAt && open && (
        <p class="hint">{say.inkAsked(instantText(props.inkAskedAt, language, props.zone))}</p>
      )}
      {talking && (
        <ul class="ways">
          <Way {...{ language, base }} to="propose" icon="notebook-pen" text={say.propose} hint={say.proposeHint} />
          <Way {...{ language, base }} to="hand-over" icon="user-plus" text={say.handOver} hint={say.handOverHint} />
          {open && (
            <Way {...{ language, base }} to="signed-copy" icon="file-text" text={say.upload} hint={say.uploadHint} />
          )}
          {open && !props.inkAskedAt && <InkForm base={base} language={language} />}
          <Way {...{ language, base }} to="decline" icon="x" text={say.decline} hint={say.declineHint} />
        </ul>
      )}
    </Section>
  );
}
