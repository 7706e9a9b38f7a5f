import type { PageContext } from '../../platform/page.ts';
import { ActionForm, Button, Tabs } from '../../platform/parts.tsx';
import { Checkbox } from '../../platform/parts-choice.tsx';
import { Form } from '../../platform/parts-form.tsx';
import { TextInput } from '../../platform/parts-input.tsx';
import { withQuery } from '../../platform/parts-table.tsx';
import type { ViewTab } from './list-saved-views.ts';
import { boardWords } from './words.ts';

/** The address of the same, its names in one order, so that tabs know where one is. */
const plainPath = (path: string): string => {
  const { pathname, searchParams } = new URL(path, 'http://loam');
  const kept = [...searchParams].filter(([, value]) => value !== '').sort(([a], [b]) => a.localeCompare(b));
  return withQuery(pathname, Object.fromEntries(kept));
};

/** The views that everybody has, then those that were saved. */
export function ViewTabs(props: {
  page: PageContext;
  at: '/pipeline' | '/pipeline/list';
  views: readonly ViewTab[];
  lanes?: string | null;
}) {
  const { page, at, views } = props;
  const say = boardWords[page.language];
  const here = plainPath(page.path);
  const usual = [
    ['everyone', {}],
    ['mine', { owner: 'mine' }],
    ['overdue', { due: 'overdue' }],
    ['globalFacilities', { purpose: 'global_facility' }],
  ] as const;
  const tabs = [
    ...usual.map(([name, query]) => ({
      text: say.views[name],
      href: plainPath(withQuery(at, { ...query, lanes: props.lanes ?? null })),
    })),
    ...views.filter(({ path }) => path.split('?')[0] === at).map(({ name, path }) => ({ text: name, href: path })),
  ];
  const current = tabs.findLast(({ href }) => plainPath(href) === here);
  return (
    <div id="pipeline-tabs" hx-swap-oob="true">
      <Tabs label={say.viewsLabel} items={tabs.map((tab) => ({ ...tab, current: tab === current }))} />
    </div>
  );
}

/** Keeps what is shown under a name; a saved view that is shown can be taken away. */
export function SaveView({
  page,
  views,
  mayWrite,
}: {
  page: PageContext;
  views: readonly ViewTab[];
  mayWrite: boolean;
}) {
  const say = boardWords[page.language].save;
  const here = plainPath(page.path);
  const shown = views.find(({ path }) => plainPath(path) === here);
  if (shown)
    return shown.shared && !mayWrite ? null : (
      <ActionForm action={`/pipeline/views/${shown.id}/remove`} icon="x" look="quiet" small>
        {say.remove(shown.name)}
      </ActionForm>
    );
  return (
    <details class="save-view">
      <summary class="button quiet small">{say.title}</summary>
      <Form action="/pipeline/views" hidden={{ path: here }} inline>
        <TextInput name="name" label={say.name} maxlength={60} required />
        {mayWrite && <Checkbox name="shared" label={say.shared} hint={say.sharedHint} checked={false} />}
        <Button>{say.button}</Button>
      </Form>
    </details>
  );
}
