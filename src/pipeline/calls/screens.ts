import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Env } from '../../platform/http.ts';
import type { RenderMail } from '../../post/render.ts';
import { addRecipientsScreens } from './screens-add-recipients.tsx';
import { answerFormScreens } from './screens-answer-form.tsx';
import { answerScreens } from './screens-answers.tsx';
import { callScreens } from './screens-call.tsx';
import { callComposerScreens } from './screens-composer.tsx';
import { recipientScreens } from './screens-recipient.tsx';

/** The staff's pages of calls for funding. */
export function callsScreens(app: OpenAPIHono<Env>, render: RenderMail): void {
  callComposerScreens(app, render);
  addRecipientsScreens(app);
  answerFormScreens(app);
  recipientScreens(app);
  answerScreens(app);
  callScreens(app);
}
