import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Env } from '../platform/http.ts';
import { c3Screens } from './c3/screens-c3.tsx';
import { c3ImportScreens } from './c3/screens-import.tsx';
import { c3MatchScreens } from './c3/screens-match.tsx';
import { nextStepScreens } from './plans/screens-next-step.tsx';
import { instalmentScreens } from './pledges/screens-instalments.tsx';
import { pledgeScreens } from './pledges/screens-pledges.tsx';
import { screeningScreens } from './screening/screens-screenings.tsx';
import { opportunityScreens } from './screens-opportunity.tsx';
import { opportunityForms } from './screens-opportunity-forms.tsx';
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
  c3Screens(app);
  c3ImportScreens(app);
  c3MatchScreens(app);
}
