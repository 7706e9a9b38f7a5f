import type { Filled } from '../../platform/form.ts';
import type { PageContext } from '../../platform/page.ts';
import type { BulkRow } from './bulk-rows.ts';
import type { WordingJson } from './list-wordings.ts';
import type { SignatoryChoice } from './signatory-choices.ts';

/** The form for many agreements, and what came of it when it is shown again. */
export interface BulkPageData {
  page: PageContext;
  filled: Filled;
  /** Messages by box: "rows.0.email", "rows.0.row" for all of a row, "deadline". */
  errors: Readonly<Record<string, string>>;
  rows: readonly BulkRow[];
  staff: readonly SignatoryChoice[];
  wordings: readonly WordingJson[];
  /** Drafts that were made, where others were not. */
  made: readonly string[];
}

/** Colleagues as choices of a box. */
export const staffChoices = (staff: readonly SignatoryChoice[]) =>
  staff.map(({ staffId, name }) => ({ value: staffId ?? '', text: name }));
