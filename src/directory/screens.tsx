import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Child } from 'hono/jsx';
import type { Ctx, Env } from '../platform/http.ts';
import type { OrganisationJson } from './list-organisations.ts';
import type { PersonJson } from './list-people.ts';
import type { TellChanges } from './parts-timeline.tsx';
import { activityScreens } from './screens-activities.tsx';
import { documentScreens } from './screens-documents.tsx';
import { organisationScreens } from './screens-organisations.tsx';
import { peopleScreens } from './screens-people.tsx';
import { taskScreens } from './screens-tasks.tsx';

/** What rooms below add to the pages of the directory, which may not import them. */
export interface Extras {
  /** Stands first in the right column of an organisation's record: its partnerships, what is hoped for and promised. */
  besideOrganisation?: (c: Ctx, organisation: OrganisationJson) => Child | Promise<Child>;
  /** Stands in the right column of a person's record: what is hoped for and promised. */
  besidePerson?: (c: Ctx, person: PersonJson) => Child | Promise<Child>;
  /** The changed fields of kinds of record that the directory does not know, for timelines. */
  tell?: TellChanges;
}

/** Every page of the directory. */
export function directoryScreens(app: OpenAPIHono<Env>, extras: Extras = {}): void {
  organisationScreens(app, extras);
  peopleScreens(app, extras);
  activityScreens(app);
  taskScreens(app);
  documentScreens(app);
}
