import type { PageContext } from '../platform/page.ts';
import { ErrorSummary } from '../platform/parts-form.tsx';
import { fieldMessages } from '../platform/words-problems.ts';
import type { Language } from '../values/language.ts';
import type { FieldError } from '../values/problem.ts';
import type { Typed } from './objective-form.ts';

/** What each form is shown with: what was typed and what is wrong with it. */
export interface FormData {
  page: PageContext;
  typed: Typed;
  errors: readonly FieldError[];
}

/** The source of an objective has two boxes; its faults are told at them. */
const nameOfBox = (name: string): string =>
  ({ 'source.document': 'sourceDocument', 'source.section': 'sourceSection' })[name] ?? name;

/** Messages by the name of the box. */
export function messagesOf({ errors, page }: FormData): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fieldMessages(errors, page.language)).map(([name, message]) => [
      nameOfBox(name.replace(/^ambiguities\..*/, 'ambiguities')),
      message,
    ]),
  );
}

/** The faults at the head of a form, each with the label of its box. */
export const summary = (language: Language, messages: Readonly<Record<string, string>>, labels: Typed) => (
  <ErrorSummary
    language={language}
    errors={Object.entries(messages).map(([name, message]) => {
      const label = labels[name.split('.').at(-1) ?? name] ?? labels[name];
      return { name, message, ...(label && { label }) };
    })}
  />
);
