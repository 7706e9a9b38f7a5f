import { Select } from '../platform/parts-input.tsx';
import { currencyCodes } from '../values/money.ts';

const usual = ['EUR', 'USD', 'GBP', 'CHF', 'XOF', 'MAD'];
const currencies = [...usual, ...currencyCodes.filter((code) => !usual.includes(code))];

/** A currency, the usual ones first. Sends `name`. */
export const CurrencySelect = (props: { name: string; label: string; value: string; quietLabel?: boolean }) => (
  <Select
    name={props.name}
    label={props.label}
    quietLabel={props.quietLabel ?? false}
    value={props.value || 'EUR'}
    options={currencies.map((code) => ({ value: code, text: code }))}
  />
);
