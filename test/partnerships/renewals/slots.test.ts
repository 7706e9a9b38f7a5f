import { expect, it } from 'vitest';
import { fillSlots, type Slot, slots, slotsIn, unknownSlots } from '../../../src/partnerships/renewals/slots.ts';

const values = Object.fromEntries(slots.map((slot) => [slot, `<${slot}>`])) as Record<Slot, string>;

it('finds the slots of a text, each once', () => {
  expect(slotsIn('{{partner}} and {{ initiative }}, again {{partner}}, from {{start}}')).toEqual([
    ...['partner', 'initiative', 'start'],
  ]);
});

it('fills every slot, however it is spaced', () => {
  expect(fillSlots('It takes effect {{start}} and holds {{ end }}.', values)).toBe(
    'It takes effect <start> and holds <end>.',
  );
});

it('names what is no slot as it is written', () => {
  expect(unknownSlots('{{partnr}}, {{start}}, {{}} and {{end')).toEqual(['{{partnr}}', '{{}}', '{{end']);
  expect(unknownSlots('a } b }} c { d')).toEqual(['}}']);
});

it('leaves what is no slot as it is', () => {
  expect(fillSlots('{{partnr}} {partner}', values)).toBe('{{partnr}} {partner}');
});

it('does not fill what a value brings with it', () => {
  expect(fillSlots('{{partner}}', { ...values, partner: 'A{{start}}$&' })).toBe('A{{start}}$&');
});
