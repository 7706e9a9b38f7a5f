import type { Language } from '../../values/language.ts';
import type { CodeChoice } from '../choices.ts';
import type { FormState } from '../form-state.tsx';
import type { Composing } from './composing.ts';
import type { Preview } from './preview-offer.ts';

/** What the form of an offer and the preview beside it are made of. */
export interface ComposerData {
  it: Composing;
  state: FormState;
  language: Language;
  facilities: readonly CodeChoice[];
  objectives: readonly CodeChoice[];
  preview: Preview;
  /** What the preview's form still lacks, by the form's boxes. */
  faults: Readonly<Record<string, string>>;
  /** The text below was just replaced by that of another template. */
  wordingChanged: boolean;
}

/** The error of a box, to be spread into its field. */
export const errorAt = ({ state }: Pick<ComposerData, 'state'>, name: string): { error?: string } => {
  const error = state.errors[name];
  return error ? { error } : {};
};

/** True when a box whose name begins so is at fault: what holds it is shown open. */
export const hasError = ({ state }: Pick<ComposerData, 'state'>, beginning: string): boolean =>
  Object.keys(state.errors).some((name) => name === beginning || name.startsWith(`${beginning}.`));
