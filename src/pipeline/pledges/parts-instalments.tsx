import { pageWords } from '../../directory/words-pages.ts';
import { type Filled, typed } from '../../platform/form.ts';
import { Button } from '../../platform/parts.tsx';
import { DayInput } from '../../platform/parts-day.tsx';
import { FieldRow } from '../../platform/parts-form.tsx';
import { Select, TextInput } from '../../platform/parts-input.tsx';
import { Section } from '../../platform/parts-layout.tsx';
import type { Language } from '../../values/language.ts';
import { CurrencySelect } from '../parts-currency.tsx';
import { opportunityWords } from '../words-opportunity.ts';
import { instalmentRows, rhythms } from './instalment-form.ts';
import { pledgeWords } from './words.ts';

/** Instalments of a form: laid out in equal parts by one press, and each row to be changed. */
export function InstalmentFields(props: {
  filled: Filled;
  errors: Readonly<Record<string, string>>;
  language: Language;
  /** Empty rows after those that are there. */
  blank: number;
}) {
  const { filled, errors, language } = props;
  const say = pledgeWords[language];
  const at = (name: string) => (errors[name] ? { error: errors[name] } : {});
  const rows = instalmentRows(filled).map(({ row, it }) => ({ row, ...it }));
  const last = Math.max(-1, ...rows.map(({ row }) => row));
  const blank = rows.length === 0 ? Math.max(1, props.blank) : props.blank;
  const shown = [
    ...rows,
    ...Array.from({ length: blank }, (_, index) => ({ row: last + 1 + index, amount: '', dueOn: '' })),
  ];
  return (
    <Section title={say.instalments} subtitle={say.instalmentsHint} card id="instalments">
      <div class="close-stack">
        <fieldset class="field">
          <legend>{say.split}</legend>
          <FieldRow>
            <TextInput
              name="total"
              label={say.total}
              inputmode="decimal"
              value={typed(filled, 'total')}
              {...at('total')}
            />
            <CurrencySelect
              name="currency"
              label={opportunityWords[language].currency}
              value={typed(filled, 'currency')}
            />
            <TextInput
              name="parts"
              label={say.parts}
              inputmode="numeric"
              width="short"
              value={typed(filled, 'parts') || '1'}
              {...at('parts')}
            />
            <DayInput name="firstDay" label={say.firstDay} value={typed(filled, 'firstDay')} {...at('firstDay')} />
            <Select
              name="every"
              label={say.every}
              value={typed(filled, 'every') || 'year'}
              options={(Object.keys(rhythms) as (keyof typeof rhythms)[]).map((value) => ({ value, text: say[value] }))}
            />
          </FieldRow>
          <div>
            <Button name="split" value="yes" look="quiet" icon="layers" small>
              {say.doSplit}
            </Button>
          </div>
        </fieldset>
        {shown.map(({ row, amount, dueOn }, index) => (
          <FieldRow>
            <TextInput
              name={`instalments.${row}.amount`}
              label={`${say.instalment} ${index + 1}`}
              inputmode="decimal"
              value={amount}
              {...at(`instalments.${row}.amount`)}
            />
            <DayInput
              name={`instalments.${row}.dueOn`}
              label={say.dueOn}
              value={dueOn}
              {...at(`instalments.${row}.dueOn`)}
            />
          </FieldRow>
        ))}
        <div>
          <Button name="more" value="yes" look="quiet" icon="plus" small>
            {pageWords[language].moreRows}
          </Button>
        </div>
      </div>
    </Section>
  );
}
