import { Badge } from '../platform/parts.tsx';
import { DayInput } from '../platform/parts-day.tsx';
import { Composer, Form } from '../platform/parts-form.tsx';
import { type Choice, Select } from '../platform/parts-input.tsx';
import type { Language } from '../values/language.ts';
import type { Problem } from '../values/problem.ts';
import { choicesOf } from './choices.ts';
import { FormTrouble } from './parts-trouble.tsx';
import { faultsOf } from './screen-parts.ts';
import { activityKindWords, fieldWords } from './words.ts';
import { pageWords } from './words-pages.ts';

/** A note as it was typed. */
export interface LogDraft {
  kind: string;
  text: string;
  happenedOn: string;
  other: string;
}

/**
 * The quick log of a record: a note, call, meeting or mail with its day, and whom or which organisation it was with.
 * Posts `kind`, `text`, `happenedOn` and, where there are choices, `other` to `action`.
 */
export function QuickLog(props: {
  language: Language;
  action: string;
  draft: LogDraft;
  problem: Problem | null;
  other?: { field: 'personId' | 'organisationId'; options: readonly Choice[] };
}) {
  const { language, draft, problem, other } = props;
  const say = pageWords[language];
  const label = fieldWords[language];
  const faults = faultsOf(problem, language);
  const error = (name: string) => (faults[name] ? { error: faults[name] } : {});
  return (
    <Form action={props.action} id="log">
      <FormTrouble language={language} problem={problem} faults={faults} scope="log" />
      <Composer
        scope="log"
        name="text"
        label={say.logLabel}
        value={draft.text}
        saveText={say.log}
        rows={2}
        {...error('text')}
      >
        <Select
          scope="log"
          name="kind"
          label={label.kind}
          quietLabel
          value={draft.kind}
          options={choicesOf(activityKindWords[language])}
          {...error('kind')}
        />
        <DayInput
          scope="log"
          name="happenedOn"
          label={label.happenedOn}
          quietLabel
          value={draft.happenedOn}
          {...error('happenedOn')}
        />
        {other && other.options.length > 0 && (
          <Select
            scope="log"
            name="other"
            label={label[other.field]}
            quietLabel
            value={draft.other}
            blank={other.field === 'personId' ? say.noPerson : say.noOrganisation}
            options={other.options}
            {...error(other.field)}
          />
        )}
      </Composer>
    </Form>
  );
}

/** Shown beside the title of a record that is archived. */
export const ArchivedBadge = (props: { text: string }) => (
  <Badge tone="warn" icon="archive">
    {props.text}
  </Badge>
);
