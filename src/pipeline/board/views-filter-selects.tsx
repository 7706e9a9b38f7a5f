import type { PropsWithChildren } from 'hono/jsx';
import { funderGroups } from '../../directory/organisation.ts';
import { funderGroupWords } from '../../directory/words.ts';
import type { PageContext } from '../../platform/page.ts';
import { FilterSelect } from '../../platform/parts-filter.tsx';
import { filterQuery, type PipelineFilter } from '../board-address.ts';
import { purposes } from '../opportunity-state.ts';
import { pipelineTerms } from '../words.ts';
import { listWords } from '../words-list.ts';
import { boardWords } from './words.ts';

/** The selects that the board and the list have in common. */
export function FilterSelects(
  props: PropsWithChildren<{
    page: PageContext;
    filter: PipelineFilter;
    owners: readonly { id: string; name: string }[];
  }>,
) {
  const { page, filter, owners } = props;
  const say = boardWords[page.language];
  const query = filterQuery(filter);
  const people = owners.map(({ id, name }) => ({ value: id, text: name }));
  return (
    <>
      <FilterSelect
        name="owner"
        label={say.owner}
        value={filter.owner ?? ''}
        blank={say.anyOwner}
        options={[{ value: 'mine', text: say.mine }, { value: 'nobody', text: say.nobody }, ...people]}
      />
      <FilterSelect
        name="group"
        label={say.group}
        value={filter.group ?? ''}
        blank={say.anyGroup}
        options={funderGroups.map((value) => ({ value, text: funderGroupWords[page.language][value] }))}
      />
      {filter.funder && (
        <label class="filter-check">
          <input type="checkbox" name="funder" value={filter.funder} checked /> {listWords[page.language].oneFunder}
        </label>
      )}
      {props.children}
      <details class="more-filters" open={query.purpose !== null || query.stale !== null || query.due !== null}>
        <summary class="button">{say.moreFilters}</summary>
        <div class="filter-bar">
          <FilterSelect
            name="purpose"
            label={say.purpose}
            value={filter.purpose ?? ''}
            blank={say.anyPurpose}
            options={purposes.map((value) => ({ value, text: pipelineTerms[page.language].purposes[value] }))}
          />
          <label class="filter-check">
            <input type="checkbox" name="stale" value="yes" checked={query.stale !== null} /> {say.staleOnly}
          </label>
          <label class="filter-check">
            <input type="checkbox" name="due" value="overdue" checked={query.due !== null} /> {say.overdueOnly}
          </label>
        </div>
      </details>
    </>
  );
}
