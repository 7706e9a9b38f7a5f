import type { Language } from '../values/language.ts';
import { mediaTypes } from './file.ts';
import { controlProps, Field, type FieldFace } from './parts-field.tsx';
import { commonWords } from './words-common.ts';

const endings = Object.values(mediaTypes)
  .flat()
  .map((ending) => `.${ending}`)
  .join(',');

/**
 * One file to choose, in a `Form` with `files`. Says which kinds are taken and how large (`accept` names fewer); the
 * server decides.
 */
export const FileInput = (props: FieldFace & { language: Language; accept?: string }) => {
  const { language, accept = endings, ...face } = props;
  const told = { hint: commonWords[language].fileHint, ...face };
  return (
    <Field face={told}>
      <input {...controlProps(told)} type="file" accept={accept} />
    </Field>
  );
};
