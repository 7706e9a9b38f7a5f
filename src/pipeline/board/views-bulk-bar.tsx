import type { PageContext } from '../../platform/page.ts';
import { Button } from '../../platform/parts.tsx';
import { stageCodes } from '../stage.ts';
import { pipelineTerms } from '../words.ts';
import { boardWords } from './words.ts';

/** Changes of all cards that are ticked; in sight only while some are. Works with scripts off. */
export function BulkBar(props: { page: PageContext; owners: readonly { id: string; name: string }[] }) {
  const { page, owners } = props;
  const say = boardWords[page.language].bulk;
  const { stages } = pipelineTerms[page.language];
  return (
    <form id="bulk" class="bulk-bar" method="post" action="/pipeline/bulk" aria-label={say.title}>
      <input type="hidden" name="back" value={page.path} />
      <label>
        {say.moveTo}{' '}
        <select name="to">
          <option value="">{say.stay}</option>
          {stageCodes
            .filter((code) => code !== 'won')
            .map((code) => (
              <option value={code}>{stages[code]}</option>
            ))}
        </select>
      </label>
      <label>
        {say.owner}{' '}
        <select name="owner">
          <option value="">{say.keepOwner}</option>
          <option value="nobody">{say.nobody}</option>
          {owners.map(({ id, name }) => (
            <option value={id}>{name}</option>
          ))}
        </select>
      </label>
      <label title={say.wholeHint}>
        <input type="checkbox" name="whole" value="yes" /> {say.whole}
      </label>
      <Button look="primary">{say.apply}</Button>
      <button type="reset" class="button quiet">
        {say.clear}
      </button>
    </form>
  );
}
