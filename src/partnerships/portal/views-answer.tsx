import { type Filled, typed } from '../../platform/form.ts';
import type { PageContext } from '../../platform/page.ts';
import { Button } from '../../platform/parts.tsx';
import { ErrorSummary, Form } from '../../platform/parts-form.tsx';
import { TextArea, TextInput } from '../../platform/parts-input.tsx';
import type { Portal } from './open-portal.ts';
import { PortalFrame } from './views-frame.tsx';
import { answerWords } from './words-answer.ts';

interface Data {
  page: PageContext;
  portal: Portal;
  base: string;
  filled: Filled;
  errors: Readonly<Record<string, string>>;
}

const Faults = ({ page, errors, labels }: Pick<Data, 'page' | 'errors'> & { labels: Record<string, string> }) => (
  <ErrorSummary
    language={page.language}
    errors={Object.entries(errors).map(([name, message]) => ({ name, message, label: labels[name] ?? '' }))}
  />
);

/** Declines an offer, with a reason. */
export function DeclinePage({ page, portal, base, filled, errors }: Data) {
  const say = answerWords[page.language];
  return (
    <PortalFrame page={page} portal={portal} title={say.declineTitle} back={`${base}/offer`} narrow>
      <p class="lead">{say.declineLead}</p>
      <Form action={`${base}/decline`}>
        <Faults page={page} errors={errors} labels={{ reason: say.reason }} />
        <TextArea
          name="reason"
          label={say.reason}
          value={typed(filled, 'reason')}
          rows={5}
          maxlength={4000}
          required
          {...(errors.reason && { error: errors.reason })}
        />
        <Button look="danger">{say.decline}</Button>
      </Form>
    </PortalFrame>
  );
}

/** Hands an offer over to a colleague. */
export function HandOverPage({ page, portal, base, filled, errors }: Data) {
  const say = answerWords[page.language];
  const at = (name: string) => ({ value: typed(filled, name), ...(errors[name] && { error: errors[name] }) });
  const labels = { name: say.name, function: say.function, email: say.email };
  return (
    <PortalFrame page={page} portal={portal} title={say.handOverTitle} back={`${base}/offer`} narrow>
      <p class="lead">{say.handOverLead}</p>
      <p class="for-whom">{say.handOverEnds}</p>
      <Form action={`${base}/hand-over`}>
        <Faults page={page} errors={errors} labels={labels} />
        <TextInput name="name" label={say.name} maxlength={200} required {...at('name')} />
        <TextInput name="function" label={say.function} maxlength={200} {...at('function')} />
        <TextInput
          name="email"
          label={say.email}
          hint={say.emailHint}
          type="email"
          maxlength={254}
          required
          {...at('email')}
        />
        <Button look="primary" icon="user-plus">
          {say.handOver}
        </Button>
      </Form>
    </PortalFrame>
  );
}

/** After a hand-over: the link that was used has ended by it. */
export function HandedOverPage(props: { page: PageContext; portal: Portal; name: string; email: string }) {
  const say = answerWords[props.page.language];
  return (
    <PortalFrame page={props.page} portal={props.portal} title={say.handedOverTitle} narrow>
      <p class="lead">{say.handedOverText(props.name, props.email)}</p>
    </PortalFrame>
  );
}
