import { counted } from '../platform/format.ts';
import { Badge } from '../platform/parts.tsx';
import { type Column, DataTable } from '../platform/parts-table.tsx';
import type { Language } from '../values/language.ts';
import { strategyAddress } from './addresses.ts';
import type { FacilityJson } from './list-facilities.ts';
import type { ObjectiveJson } from './list-objectives.ts';
import { English, FacilityBadge } from './parts-strategy.tsx';
import { strategyWords } from './words.ts';
import { strategyTerms } from './words-terms.ts';

/** Objectives in rows: code and short title, what is aimed at by 2030, facility, and a mark where the text is unclear. */
export function ObjectiveTable(props: {
  language: Language;
  caption: string;
  rows: readonly ObjectiveJson[];
  /** For the facility's column; left out where all are of one facility. */
  facilities?: readonly FacilityJson[];
}) {
  const { language, facilities = [] } = props;
  const say = strategyWords[language];
  const terms = strategyTerms[language];
  const nameOf = new Map(facilities.map(({ code, name }) => [code, name]));
  const columns: Column<ObjectiveJson>[] = [
    {
      key: 'objective',
      label: say.objective,
      phone: 'title',
      nowrap: true,
      cell: (row) => <English>{objectiveTitle(row)}</English>,
    },
    {
      key: 'description',
      label: say.description,
      phone: 'line',
      cell: (row) => <English>{row.description}</English>,
    },
    {
      key: 'facility',
      label: say.facility,
      phone: 'beside',
      nowrap: true,
      cell: (row) => row.facility && <FacilityBadge code={row.facility} name={nameOf.get(row.facility)} />,
    },
    {
      key: 'unclear',
      label: say.unclear,
      phone: 'line',
      nowrap: true,
      cell: ({ ambiguities: { length } }) =>
        length > 0 && (
          <Badge tone="warn" icon="circle-question-mark">
            {counted(length, terms.ambiguities, language)}
          </Badge>
        ),
    },
  ];
  return (
    <DataTable
      caption={props.caption}
      columns={columns.filter(({ key }) => key !== 'facility' || props.facilities)}
      rows={props.rows}
      href={(row) => strategyAddress.objective(row.code, row.plan)}
    />
  );
}

/** "F2 Resource Mobilization"; the code alone where the plan gives no short title. */
export const objectiveTitle = ({ code, shortTitle }: ObjectiveJson): string =>
  shortTitle === null ? code : `${code} ${shortTitle}`;
