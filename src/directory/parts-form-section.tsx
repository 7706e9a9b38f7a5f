import type { PropsWithChildren } from 'hono/jsx';
import { Button } from '../platform/parts.tsx';
import type { Language } from '../values/language.ts';
import { pageWords } from './words-pages.ts';

/** Stands first in a form that has other buttons before its own: Enter in a field presses this one and saves. */
export const EnterSaves = (props: { text: string }) => (
  <button type="submit" class="hidden" tabindex={-1}>
    {props.text}
  </button>
);

/** A list inside a form: its rows, and a button that brings empty ones without saving. */
export const FormSection = (props: PropsWithChildren<{ title: string; hint: string; language: Language }>) => (
  <fieldset class="field">
    <legend>{props.title}</legend>
    <p class="hint">{props.hint}</p>
    <div class="choices">{props.children}</div>
    <Button name="more" value="yes" look="quiet" icon="plus" small>
      {pageWords[props.language].moreRows}
    </Button>
  </fieldset>
);
