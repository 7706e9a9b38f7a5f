import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Env } from '../platform/http.ts';
import { reminderScreens } from './reminders/screens.tsx';
import { boardScreen } from './renewals/screens-board.tsx';
import { bulkScreens } from './renewals/screens-bulk.tsx';
import { composerScreens } from './renewals/screens-composer.tsx';
import { evidenceScreens } from './renewals/screens-evidence.tsx';
import { lifeScreens } from './renewals/screens-life.tsx';
import { newOfferScreen } from './renewals/screens-new.tsx';
import { renewalScreens } from './renewals/screens-renewal.tsx';
import { signingScreens } from './renewals/screens-signing.tsx';
import { verifyScreens } from './renewals/screens-verify.tsx';
import { versionScreens } from './renewals/screens-version.tsx';
import { agreementScreens } from './screens-agreement.tsx';
import { agreementForms } from './screens-agreement-forms.tsx';
import { amendmentForms } from './screens-amendment.tsx';
import { contributionForms } from './screens-contribution.tsx';
import { endForms } from './screens-end.tsx';
import { obligationForms } from './screens-obligation.tsx';
import { partiesForm } from './screens-parties.tsx';
import { partnershipScreens } from './screens-partnership.tsx';
import { registerScreen } from './screens-register.tsx';

/** Every page of the room: the register, partnerships, agreements and what belongs to them. */
export function partnershipsScreens(app: OpenAPIHono<Env>): void {
  registerScreen(app);
  boardScreen(app);
  newOfferScreen(app);
  composerScreens(app);
  bulkScreens(app);
  partnershipScreens(app);
  agreementForms(app);
  agreementScreens(app);
  endForms(app);
  amendmentForms(app);
  contributionForms(app);
  obligationForms(app);
  partiesForm(app);
  reminderScreens(app);
  renewalScreens(app);
  signingScreens(app);
  versionScreens(app);
  lifeScreens(app);
  evidenceScreens(app);
  verifyScreens(app);
}
