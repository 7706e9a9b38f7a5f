import { z } from '@hono/zod-openapi';
import { admins, figureWriters, readers } from '../../access/guard.ts';
import { type Api, listOf, paging } from '../../platform/api.ts';
import { id } from '../../platform/schemas.ts';
import {
  listRules,
  listSanctions,
  listScreenings,
  oneRule,
  oneSanctionsList,
  oneScreening,
} from './list-screenings.ts';
import { changeRule, confirmScreening, decideScreening, importSanctions, screenFunder } from './screen-funder.ts';
import {
  newDecision,
  newSanctionsList,
  newSanctionsListForm,
  newScreening,
  rule,
  rulePatch,
  sanctionsList,
  screening,
} from './shapes.ts';

const nothing = z.strictObject({}).openapi('NoBody');

/** `/api/screenings`, the lists they are held against, and the rule that asks for them. */
export function screeningsApi(api: Api): void {
  api.read(
    '/api/screenings',
    {
      guard: readers,
      summary: 'Screenings by the day they were made',
      query: z.strictObject({ ...paging, organisation: id.optional(), person: id.optional() }),
      answer: listOf(screening, 'Screening'),
    },
    (read, { query }) => listScreenings(read, query),
  );
  api.read('/api/screenings/{id}', { guard: readers, summary: 'One screening', answer: screening }, (read, ask) =>
    oneScreening(read, ask.param('id')),
  );
  api.create(
    '/api/screenings',
    { guard: figureWriters, summary: 'Hold a funder against the newest lists', body: newScreening, answer: screening },
    async (work, body) => oneScreening(work, (await screenFunder(work, body)).id),
  );
  api.create(
    '/api/screenings/{id}/decisions',
    { guard: figureWriters, summary: 'Decide what the candidates are', body: newDecision, answer: screening },
    async (work, body, ask) => {
      await decideScreening(work, ask.param('id'), body, null);
      return oneScreening(work, ask.param('id'));
    },
  );
  api.create(
    '/api/screenings/{id}/confirmations',
    { guard: figureWriters, summary: 'Agree as the second person', body: nothing, answer: screening },
    async (work, _body, ask) => {
      await confirmScreening(work, ask.param('id'), null);
      return oneScreening(work, ask.param('id'));
    },
  );
  api.read(
    '/api/sanctions-lists',
    {
      guard: readers,
      summary: 'Versions of sanctions lists, the newest first',
      query: z.strictObject(paging),
      answer: listOf(sanctionsList, 'SanctionsList'),
    },
    (read, { query }) => listSanctions(read, query),
  );
  api.read(
    '/api/sanctions-lists/{id}',
    { guard: readers, summary: 'One version of a sanctions list', answer: sanctionsList },
    (read, ask) => oneSanctionsList(read, ask.param('id')),
  );
  api.create(
    '/api/sanctions-lists',
    {
      guard: figureWriters,
      summary:
        'Take a file as a version of a list: CSV with name, reference, aliases, birth_date, country, or that of the EU',
      body: newSanctionsList,
      form: newSanctionsListForm,
      answer: sanctionsList,
    },
    async (work, body) => oneSanctionsList(work, (await importSanctions(work, body)).id),
  );
  api.read(
    '/api/screening-rules',
    { guard: readers, summary: 'From which amount a funder is screened', answer: listOf(rule, 'ScreeningRule') },
    async (read) => ({ items: await listRules(read), nextCursor: null }),
  );
  api.read('/api/screening-rules/{id}', { guard: readers, summary: 'The rule', answer: rule }, (read, ask) =>
    oneRule(read, ask.param('id')),
  );
  api.change(
    '/api/screening-rules/{id}',
    { guard: admins, summary: 'Set the rule', body: rulePatch, answer: rule },
    async (work, body, ask) => oneRule(work, (await changeRule(work, ask.param('id'), body, ask.version)).id),
  );
}
