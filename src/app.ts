import { OpenAPIHono } from '@hono/zod-openapi';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';
import { accessApi } from './access/api.ts';
import { ApiKeySchema } from './access/api-key.ts';
import { everybody } from './access/guard.ts';
import { identify } from './access/identify.ts';
import { LinkSchema } from './access/link.ts';
import { accessScreens } from './access/screens.ts';
import type { Sessions } from './access/sessions.ts';
import { StaffSchema } from './access/staff.ts';
import { budgetApi } from './budget/api.ts';
import { budgetScreens } from './budget/screens.tsx';
import { besideFunder } from './desk/beside-funder.tsx';
import { besideOrganisation, tellRooms } from './desk/beside-organisation.tsx';
import { mergesApi } from './desk/merges/api.ts';
import { mergeScreens } from './desk/merges/screens.tsx';
import { deskScreens } from './desk/screens.tsx';
import { calendarScreens } from './desk/screens-calendar.ts';
import { ActivitySchema } from './directory/activity.ts';
import { organisationsApi } from './directory/api.ts';
import { activitiesApi } from './directory/api-activities.ts';
import { documentsApi } from './directory/api-documents.ts';
import { peopleApi } from './directory/api-people.ts';
import { tasksApi } from './directory/api-tasks.ts';
import { DocumentSchema, DocumentVersionSchema } from './directory/document.ts';
import { OrganisationSchema } from './directory/organisation.ts';
import { AffiliationSchema, PersonSchema } from './directory/person.ts';
import { directoryScreens } from './directory/screens.tsx';
import { TaskSchema } from './directory/task.ts';
import { ratesApi } from './ledger/api.ts';
import { RateSchema } from './ledger/rate.ts';
import { RateIntakeSchema } from './ledger/rate-intake.ts';
import { rateScreens } from './ledger/screens.tsx';
import { AgreementSchema } from './partnerships/agreement.ts';
import { AgreementTermsSchema } from './partnerships/agreement-terms.ts';
import { AmendmentSchema } from './partnerships/amendment.ts';
import { agreementsApi, partnershipsApi } from './partnerships/api.ts';
import { agreementPartsApi } from './partnerships/api-parts.ts';
import { ContributionSchema } from './partnerships/contribution.ts';
import { ObligationSchema } from './partnerships/obligation.ts';
import { PartnershipSchema } from './partnerships/partnership.ts';
import { portalScreens } from './partnerships/portal/screens.tsx';
import { remindersApi } from './partnerships/reminders/api.ts';
import { ReminderLadderSchema } from './partnerships/reminders/ladder.ts';
import { ReminderSchema } from './partnerships/reminders/reminder.ts';
import { portalLinksApi, renewalsApi } from './partnerships/renewals/api.ts';
import { evidenceApi } from './partnerships/renewals/api-evidence.ts';
import { wordingsApi } from './partnerships/renewals/api-wordings.ts';
import { PortalLinkSchema } from './partnerships/renewals/portal-link.ts';
import { RenewalSchema } from './partnerships/renewals/renewal.ts';
import { RenewalEvidenceSchema } from './partnerships/renewals/renewal-evidence.ts';
import { RenewalVersionSchema } from './partnerships/renewals/renewal-version.ts';
import { wordingScreens } from './partnerships/renewals/screens-wordings.tsx';
import { SignatorySchema } from './partnerships/renewals/signatory.ts';
import { SignatureSchema } from './partnerships/renewals/signature.ts';
import { WordingSchema } from './partnerships/renewals/wording.ts';
import { partnershipsScreens } from './partnerships/screens.tsx';
import { answeringScreens } from './pipeline/answering/screens.tsx';
import { opportunitiesApi, stagesApi } from './pipeline/api.ts';
import { SavedViewSchema } from './pipeline/board/saved-view.ts';
import { c3Api } from './pipeline/c3/api.ts';
import { FunderEntrySchema, FunderListSchema } from './pipeline/c3/funder-list.ts';
import { CallAnswerSchema } from './pipeline/calls/answer.ts';
import { callAnswersApi, callRecipientsApi, callRetriesApi, callsApi } from './pipeline/calls/api.ts';
import { CallSchema } from './pipeline/calls/call.ts';
import { CallRecipientSchema } from './pipeline/calls/recipient.ts';
import { callsScreens } from './pipeline/calls/screens.ts';
import { forecastApi } from './pipeline/forecast/api.ts';
import { forecastScreens } from './pipeline/forecast/screens-forecast.tsx';
import { OpportunitySchema } from './pipeline/opportunity.ts';
import { OpportunityStateSchema } from './pipeline/opportunity-state.ts';
import { stepsApi } from './pipeline/plans/api.ts';
import { StepTemplateSchema } from './pipeline/plans/step-template.ts';
import { pledgesApi } from './pipeline/pledges/api.ts';
import { PledgeInstalmentSchema, PledgeReceiptSchema, PledgeSchema } from './pipeline/pledges/pledge.ts';
import { screeningsApi } from './pipeline/screening/api.ts';
import { SanctionsListSchema, ScreeningRuleSchema, ScreeningSchema } from './pipeline/screening/screening.ts';
import { pipelineScreens } from './pipeline/screens-pipeline.ts';
import { recordScreens } from './pipeline/screens-record.ts';
import { StageSchema } from './pipeline/stage.ts';
import { Api } from './platform/api.ts';
import { assets } from './platform/assets.ts';
import { limitBodies } from './platform/body-limits.ts';
import { asProblem } from './platform/fault.ts';
import { ProblemPage } from './platform/frame-problem.tsx';
import { health } from './platform/health.ts';
import type { Ctx, Env, Parts } from './platform/http.ts';
import { JournalEntrySchema, JournalPersonalSchema, JournalSealSchema } from './platform/journal.ts';
import { MailSchema } from './platform/outbox.ts';
import { pageContext } from './platform/page-context.ts';
import { problemJson } from './platform/problem-json.ts';
import { apiReference } from './platform/screens-api.tsx';
import type { RenderMail } from './post/render.ts';
import { strategyApi } from './strategy/api.ts';
import { FacilitySchema } from './strategy/facility.ts';
import { GoalSchema, PlanVersionSchema } from './strategy/plan.ts';
import { strategyScreens } from './strategy/screens.tsx';
import { StrategicObjectiveSchema } from './strategy/strategic-objective.ts';
import { Problem } from './values/problem.ts';

/** Every noun that is kept, for the unit of work. */
export const entities = [
  ...[JournalEntrySchema, JournalPersonalSchema, JournalSealSchema, MailSchema],
  ...[StaffSchema, ApiKeySchema, LinkSchema],
  ...[PlanVersionSchema, GoalSchema, FacilitySchema, StrategicObjectiveSchema],
  ...[OrganisationSchema, PersonSchema, AffiliationSchema, ActivitySchema, TaskSchema],
  ...[DocumentSchema, DocumentVersionSchema],
  ...[PartnershipSchema, AgreementSchema, AgreementTermsSchema, AmendmentSchema, ContributionSchema, ObligationSchema],
  ...[RenewalSchema, RenewalVersionSchema, SignatorySchema, SignatureSchema, PortalLinkSchema, WordingSchema],
  ...[RateSchema, RateIntakeSchema, StageSchema, OpportunitySchema, OpportunityStateSchema, SavedViewSchema],
  ...[PledgeSchema, PledgeInstalmentSchema, PledgeReceiptSchema, StepTemplateSchema],
  ...[SanctionsListSchema, ScreeningSchema, ScreeningRuleSchema],
  ...[FunderListSchema, FunderEntrySchema],
  ...[CallSchema, CallRecipientSchema, CallAnswerSchema],
  ...[RenewalEvidenceSchema],
  ...[ReminderLadderSchema, ReminderSchema],
];

/** The addresses that may be sent a file: everything else is refused beyond 2 MB. */
const takeFiles: readonly RegExp[] = [
  /^\/(api\/)?documents(\/[^/]+\/versions)?$/,
  /^\/portal\/[^/]+\/[^/]+\//,
  /^\/renewals\/[^/]+\/paper$/,
  /^\/verify$/,
  /^\/(api\/)?sanctions-lists$/,
  /^\/(api\/)?rates\/imports$/,
  /^\/(api\/)?c3\/imports$/,
];

/** The whole of Loam as one Hono app over the given parts. Does not listen. */
export function buildApp(parts: Parts, sessions: Sessions, render: RenderMail): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>();
  app.onError((error, c) => answerProblem(c as Ctx, asProblem(error)));
  app.notFound((c) => answerProblem(c as Ctx, new Problem('not_found', 'unknown_address')));

  app.use(async (c, next) => {
    c.set('parts', parts);
    await next();
  });
  for (const path of ['/healthz', '/readyz', '/assets/:file']) app.get(path, everybody);
  app.route('/', health);
  app.route('/', assets);
  // A page that is stricter says so itself (mail previews).
  const headers = {
    contentSecurityPolicy,
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    originAgentCluster: false,
  };
  app.use(secureHeaders({ ...headers, overwrite: false }));
  const { origin: home } = new URL(parts.settings.baseUrl);
  const fromHere = csrf({ origin: (origin, c) => origin === home || origin === new URL(c.req.url).origin });
  // Another site can borrow a session, never an API key.
  app.use((c, next) => (c.req.header('authorization') === undefined ? fromHere(c, next) : next()));
  app.use(identify(sessions));
  app.use(limitBodies(takeFiles));
  // What somebody signed in has seen must not come back from the browser's memory after they left.
  app.use(async (c, next) => {
    c.header('cache-control', 'no-store');
    await next();
  });

  const api = new Api();
  strategyApi(api);
  organisationsApi(api);
  peopleApi(api);
  activitiesApi(api);
  mergesApi(api);
  tasksApi(api);
  documentsApi(api);
  partnershipsApi(api);
  agreementsApi(api);
  agreementPartsApi(api);
  remindersApi(api);
  renewalsApi(api);
  portalLinksApi(api);
  stagesApi(api);
  opportunitiesApi(api);
  forecastApi(api);
  pledgesApi(api);
  stepsApi(api);
  screeningsApi(api);
  c3Api(api);
  callsApi(api);
  callRecipientsApi(api);
  callRetriesApi(api);
  callAnswersApi(api);
  budgetApi(api);
  ratesApi(api);
  wordingsApi(api);
  evidenceApi(api);
  accessApi(api);
  app.route('/', api.hono);
  apiReference(app, api, everybody);
  accessScreens(app, sessions, render);
  deskScreens(app);
  mergeScreens(app);
  calendarScreens(app);
  strategyScreens(app);
  directoryScreens(app, {
    besideOrganisation,
    besidePerson: (c, person) => besideFunder(c, 'person', person),
    tell: tellRooms,
  });
  partnershipsScreens(app);
  pipelineScreens(app);
  recordScreens(app);
  callsScreens(app, render);
  portalScreens(app);
  answeringScreens(app);
  wordingScreens(app);
  rateScreens(app);
  budgetScreens(app);
  forecastScreens(app);
  return app;
}

const contentSecurityPolicy = {
  defaultSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

/** Where to go on after too much was sent by a link of the portal or of a call: to the page of its form. */
function backOf(c: Ctx, { code }: Problem): string | null {
  const [, link, pages, form] = /^(\/(portal|call)\/[^/]+\/[^/]+)\/([^/]+)/.exec(c.req.path) ?? [];
  if (code !== 'too_large' || !link) return null;
  if (pages === 'call') return `${link}/${form === 'open' ? 'read' : form}`;
  return `${link}/${form === 'propose' || form === 'signed-copy' ? form : 'offer'}`;
}

/** Problem details for programs, a page for people. */
function answerProblem(c: Ctx, problem: Problem): Response | Promise<Response> {
  if (c.req.path.startsWith('/api/')) {
    return c.body(JSON.stringify(problemJson(problem)), problem.status as 400, {
      'content-type': 'application/problem+json',
      ...(problem.status === 401 && { 'www-authenticate': 'Bearer' }),
    });
  }
  const signedOut = problem.code === 'unauthenticated' && c.req.method === 'GET';
  if (signedOut) return c.redirect(`/sign-in?next=${encodeURIComponent(c.req.path + new URL(c.req.url).search)}`, 303);
  return c.html(ProblemPage({ page: pageContext(c), problem, back: backOf(c, problem) }), problem.status as 400);
}
