import { expect, it } from 'vitest';
import { fieldMessage, fieldMessages, problemWords } from '../../src/platform/words-problems.ts';
import { languages } from '../../src/values/language.ts';
import { fieldErrorCodes, problemReasons } from '../../src/values/problem.ts';

it('says every fault of a field in each language, with or without its limits', () => {
  for (const language of languages) {
    for (const code of fieldErrorCodes) {
      for (const params of [undefined, { min: 2, max: 200, other: 'AFRIS' }]) {
        const message = fieldMessage({ code, params }, language);
        expect(message, `${language} ${code}`).toMatch(/^\p{Lu}.+[.]$/u);
        expect(message).not.toMatch(/undefined|NaN/);
      }
    }
  }
});

it('says no fault in the same words in two languages', () => {
  for (const code of fieldErrorCodes) {
    expect(new Set(languages.map((language) => fieldMessage({ code }, language))).size, code).toBe(3);
  }
  for (const reason of problemReasons) {
    expect(new Set(languages.map((language) => problemWords[language].reasons[reason])).size, reason).toBe(3);
  }
});

it('names the allowed values while they are few', () => {
  const error = { pointer: '#/side', code: 'not_allowed', allowed: ['initiative', 'partner'] } as const;
  expect(fieldMessage(error, 'en')).toBe(
    'This value is not one of those allowed. Choose one of the list. Allowed: initiative, partner.',
  );
  expect(fieldMessage({ ...error, allowed: Array(249).fill('FR') }, 'en')).not.toContain('Allowed');
});

it('finds the field of a fault from its pointer and keeps the first one', () => {
  const messages = fieldMessages(
    [
      { pointer: '#/startsOn', code: 'required' },
      { pointer: '#/startsOn', code: 'not_a_day' },
      { pointer: '#/parties/0/name', code: 'required' },
      { parameter: 'kind', code: 'not_allowed' },
    ],
    'en',
  );
  expect(Object.keys(messages)).toEqual(['startsOn', 'parties.0.name', 'kind']);
  expect(messages.startsOn).toBe('Fill this in.');
});

it('says the limit of an amount as money, and of anything else as it is', () => {
  const limit = (params: Record<string, string | number>, pointer = '#/amount/low/amount') =>
    fieldMessage({ pointer, code: 'too_big', params }, 'en');
  expect(limit({ max: 125050, currency: 'EUR' })).toBe('Give €1,250.50 or less.');
  expect(limit({ max: 100_000_000_000_000 })).toBe('Give 1,000,000,000,000 or less.');
  expect(limit({ max: 100 }, '#/chance')).toBe('Give 100 or less.');
});
