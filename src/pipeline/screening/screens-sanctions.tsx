import type { OpenAPIHono } from '@hono/zod-openapi';
import { figureWriters } from '../../access/guard.ts';
import { refusedForm } from '../../partnerships/after-form.ts';
import { freshForm } from '../../partnerships/form-state.tsx';
import { posting } from '../../partnerships/rights.ts';
import { checked, fileIn, readForm, submitted, typed } from '../../platform/form.ts';
import type { Ctx, Env } from '../../platform/http.ts';
import { languageOf, leaveToast, pageContext, seeOther } from '../../platform/page-context.ts';
import { importSanctions } from './screen-funder.ts';
import { newSanctionsListForm } from './shapes.ts';
import { TakeListPage } from './views-take-list.tsx';
import { screeningWords } from './words.ts';

async function takeList(c: Ctx): Promise<Response> {
  const filled = await readForm(c);
  const file = await fileIn(c, 'file');
  const say = screeningWords[languageOf(c)];
  return submitted(
    c,
    async () => {
      const input = checked(newSanctionsListForm, {
        name: typed(filled, 'name'),
        listedOn: typed(filled, 'listedOn'),
        file,
      });
      await c.get('parts').database.transaction(posting(c), (work) => importSanctions(work, input));
      leaveToast(c, { text: say.taken(input.name) });
      return seeOther(c, '/screenings');
    },
    async (problem) => {
      const state = await refusedForm(c, problem, filled, { name: 'name', listedOn: 'listedOn', file: 'file' }, null);
      const lines = problem.errors.flatMap(({ pointer }) => /^#\/file\/(\d+)$/.exec(pointer ?? '')?.[1] ?? []);
      const wrong = problem.errors.some(({ code }) => code === 'file_type');
      const told = lines.length > 0 ? say.badLines(lines.join(', ')) : wrong ? say.badFile : null;
      const errors = told === null ? state.errors : { ...state.errors, file: told };
      return <TakeListPage page={pageContext(c)} state={{ ...state, errors }} />;
    },
  );
}

/** /sanctions-lists: files that become versions of a list. */
export function sanctionsScreens(app: OpenAPIHono<Env>): void {
  app.get('/sanctions-lists/new', figureWriters, (c) => {
    const page = pageContext(c);
    return c.html(<TakeListPage page={page} state={freshForm({ listedOn: page.today })} />);
  });
  app.post('/sanctions-lists', figureWriters, takeList);
}
