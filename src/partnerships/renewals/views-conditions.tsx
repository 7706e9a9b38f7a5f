import { type Filled, typed } from '../../platform/form.ts';
import { Button } from '../../platform/parts.tsx';
import { Checkbox } from '../../platform/parts-choice.tsx';
import { DayInput } from '../../platform/parts-day.tsx';
import { Form } from '../../platform/parts-form.tsx';
import { TextArea } from '../../platform/parts-input.tsx';
import { Section } from '../../platform/parts-layout.tsx';
import { commonWords } from '../../platform/words-common.ts';
import type { Language } from '../../values/language.ts';
import { otherDeadlineIn, type RenewalRecord } from './renewal-record.ts';
import { negotiationWords } from './words-negotiation.ts';

/** A form of the page that was refused: which, what was typed, and the faults by field. */
export interface Trouble {
  form: 'send' | 'answer' | 'conditions' | 'withdraw' | 'hand-over' | 'resend';
  /** The person whose form it is. */
  person: string;
  filled: Filled;
  errors: Readonly<Record<string, string>>;
}

/** The fault at a field of one of the page's forms, as its part takes it. */
export const errorAt = (trouble: Trouble | null, form: Trouble['form'], name: string) => {
  const error = trouble?.form === form ? trouble.errors[name] : undefined;
  return error ? { error } : {};
};

/** Deadline, code and withdrawing: what can be changed of an offer that was sent. */
export function ConditionsCard(props: { record: RenewalRecord; language: Language; trouble: Trouble | null }) {
  const { record, language, trouble } = props;
  const { renewal } = record;
  const say = negotiationWords[language];
  if (!['offered', 'in_discussion', 'to_countersign', 'lapsed'].includes(renewal.stage)) return null;
  const typedIn = trouble?.form === 'conditions' ? trouble.filled : null;
  const withdrawing = trouble?.form === 'withdraw' ? trouble.filled : null;
  return (
    <Section title={say.conditions} id="conditions" card>
      <Form action={`/renewals/${renewal.id}/conditions`} hidden={{ version: renewal.version }}>
        <DayInput
          name="deadline"
          label={say.deadline}
          required
          value={typedIn ? typed(typedIn, 'deadline') : renewal.deadline}
          {...errorAt(trouble, 'conditions', 'deadline')}
        />
        {otherDeadlineIn(record).length > 0 && <p class="hint">{say.otherDeadline}</p>}
        <Checkbox
          name="codeRequired"
          label={say.askCode}
          hint={say.askCodeHint}
          checked={typedIn ? typed(typedIn, 'codeRequired') === 'true' : renewal.codeRequired}
        />
        <div class="form-actions">
          <Button>{commonWords[language].save}</Button>
        </div>
      </Form>
      <details class="unfold" open={withdrawing !== null}>
        <summary>{say.withdraw}</summary>
        <Form action={`/renewals/${renewal.id}/withdraw`} hidden={{ version: renewal.version }}>
          <TextArea
            name="reason"
            label={say.reason}
            hint={say.withdrawHint}
            rows={3}
            maxlength={4000}
            value={withdrawing ? typed(withdrawing, 'reason') : ''}
            {...errorAt(trouble, 'withdraw', 'reason')}
          />
          <div class="form-actions">
            <Button look="danger" icon="x">
              {say.withdraw}
            </Button>
          </div>
        </Form>
      </details>
    </Section>
  );
}
