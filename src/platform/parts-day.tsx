import type { Language } from '../values/language.ts';
import { monthNames } from './format.ts';
import { controlProps, Field, type FieldFace, FieldGroup, fieldId } from './parts-field.tsx';
import { commonWords } from './words-common.ts';

/** A calendar day, sent as YYYY-MM-DD. */
export const DayInput = (props: FieldFace & { value?: string | null; min?: string; max?: string }) => (
  <Field face={props}>
    <input
      {...controlProps(props)}
      type="date"
      value={props.value ?? ''}
      min={props.min}
      max={props.max}
      class="medium"
    />
  </Field>
);

const parts = ['Day', 'Month', 'Year'] as const;

/**
 * A day of which perhaps only the month or the year is known: three boxes, where an empty day (or day and month)
 * is the precision. Sends `nameDay`, `nameMonth`, `nameYear`; `readImpreciseDay` puts them together.
 * `value` is that text: "2025-10-13", "2020-07", "2020".
 */
export function ImpreciseDayInput(props: FieldFace & { language: Language; value?: string | null }) {
  const say = commonWords[props.language];
  const [year = '', month = '', day = ''] = (props.value ?? '').split('-');
  const id = (part: (typeof parts)[number]) => fieldId(`${props.name}${part}`, props.scope);
  const face = { ...props, hint: props.hint ?? say.dayMayBeImprecise };
  const invalid = props.error ? 'true' : undefined;
  return (
    <FieldGroup face={face} row>
      <div class="mini">
        <label for={id('Day')}>{say.day}</label>
        <input
          id={id('Day')}
          name={`${props.name}Day`}
          value={day}
          inputmode="numeric"
          maxlength={2}
          class="two"
          aria-invalid={invalid}
        />
      </div>
      <div class="mini">
        <label for={id('Month')}>{say.month}</label>
        <select id={id('Month')} name={`${props.name}Month`} aria-invalid={invalid}>
          <option value="">–</option>
          {monthNames(props.language).map((name, index) => {
            const value = String(index + 1).padStart(2, '0');
            return (
              <option value={value} selected={value === month}>
                {name}
              </option>
            );
          })}
        </select>
      </div>
      <div class="mini">
        <label for={id('Year')}>{say.year}</label>
        <input
          id={id('Year')}
          name={`${props.name}Year`}
          value={year}
          inputmode="numeric"
          maxlength={4}
          class="four"
          aria-invalid={invalid}
        />
      </div>
    </FieldGroup>
  );
}

/**
 * The text of an `ImpreciseDayInput` from the posted fields: "2025-10-13", "2020-07", "2020", or null if all three
 * are empty. What cannot be a day ("2025--13", "-10") is passed on as typed, for the schema to refuse and the form to show.
 */
export function readImpreciseDay(fields: Readonly<Record<string, unknown>>, name: string): string | null {
  const read = (part: (typeof parts)[number]): string => {
    const value = fields[`${name}${part}`];
    return typeof value === 'string' ? value.trim() : '';
  };
  const day = read('Day');
  const text = [read('Year'), read('Month'), day === '' ? '' : day.padStart(2, '0')].join('-').replace(/-+$/, '');
  return text === '' ? null : text;
}
