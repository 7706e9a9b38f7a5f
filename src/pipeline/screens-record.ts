import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Env } from '../platform/http.ts';
import { instalmentScreens } from './screens-instalments.tsx';
import { nextStepScreens } from './screens-next-step.tsx';
import { opportunityScreens } from './screens-opportunity.tsx';
import { opportunityForms } from './screens-opportunity-forms.tsx';
import { pledgeScreens } from './screens-pledges.tsx';
import { screeningScreens } from './screens-screenings.tsx';
import { stageScreens } from './screens-stages.tsx';
import { winScreens } from './screens-win.tsx';

/** The pages of single opportunities and pledges, and of what is set for the stages. */
export function recordScreens(app: OpenAPIHono<Env>): void {
  opportunityForms(app);
  opportunityScreens(app);
  nextStepScreens(app);
  winScreens(app);
  pledgeScreens(app);
  instalmentScreens(app);
  stageScreens(app);
  screeningScreens(app);
}
