import { z } from '@hono/zod-openapi';
import { funderGroups, relationKinds } from '../../directory/organisation.ts';
import { day, email, id, line, money, orNull, prose, recordShape } from '../../platform/schemas.ts';
import { languages } from '../../values/language.ts';
import { purposes } from '../opportunity-state.ts';
import { amountRange } from '../shapes.ts';
import { openStages } from '../stage.ts';
import { answerKinds, waitingReasons } from './answer.ts';
import { callStages } from './call.ts';
import { leftOutReasons, recipientEnds } from './recipient.ts';

const text = z.strictObject({ subject: line(200), text: prose(10_000) }).openapi('CallText');
const texts = z.strictObject({ en: orNull(text), fr: orNull(text), es: orNull(text) }).partial();
const reminderDays = z.array(z.int().min(1).max(120)).max(5);
const fields = {
  title: line(200),
  purpose: z.strictObject({ kind: z.enum(purposes), code: line(40).nullable().default(null) }),
  /** The amount sought; null when none is named. */
  amount: orNull(money),
  opensOn: day,
  deadline: day,
  texts,
  reminderDays,
  ownerId: id.nullable(),
};
export const callPatch = z.strictObject(fields).partial().openapi('CallPatch');
export const newCall = callPatch.required({ title: true, deadline: true }).openapi('NewCall');
export type CallInput = z.output<typeof newCall>;
export type CallPatch = z.output<typeof callPatch>;

/** Recipients by filter: each kind of condition widens the choice; inside a funder group only, where groups are named. */
export const recipientFilter = z
  .strictObject({
    relations: z.array(z.enum(relationKinds)).max(5).default([]),
    stages: z.array(z.enum(openStages)).max(5).default([]),
    funderGroups: z.array(z.enum(funderGroups)).max(5).default([]),
  })
  .openapi('RecipientFilter');
export type RecipientFilter = z.output<typeof recipientFilter>;

/** One recipient by hand: an organisation, with whom of it to write to or not, or a person. */
export const recipientByHand = z
  .strictObject({
    organisationId: id.nullable().default(null),
    personId: id.nullable().default(null),
    contactPersonId: id.nullable().default(null),
    language: z.enum(languages).nullable().default(null),
  })
  .openapi('RecipientByHand');
export type RecipientByHand = z.output<typeof recipientByHand>;

export const newRecipients = z
  .strictObject({ filter: recipientFilter.optional(), byHand: z.array(recipientByHand).max(500).optional() })
  .openapi('NewRecipients');
export type RecipientsInput = z.output<typeof newRecipients>;

export const recipientPatch = z
  .strictObject({ language: z.enum(languages), email, name: line(200) })
  .partial()
  .openapi('CallRecipientPatch');
export type RecipientPatch = z.output<typeof recipientPatch>;

const instalment = z.strictObject({ amount: money, dueOn: day });
const by = {
  byName: line(200),
  byFunction: line(200).nullable().default(null),
  words: prose(4000).nullable().default(null),
};
/** What is answered: on the partner's page, or entered by a colleague for somebody who called or wrote. */
export const newAnswer = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('pledge'), ...by, instalments: z.array(instalment).min(1).max(60) }),
    z.strictObject({ kind: z.literal('range'), ...by, amount: amountRange, expectedOn: day.nullable().default(null) }),
    z.strictObject({ kind: z.literal('question'), ...by, words: prose(4000) }),
    z.strictObject({ kind: z.literal('decline'), ...by, expectedOn: day.nullable().default(null) }),
    z.strictObject({
      kind: z.literal('passed_on'),
      ...by,
      passedTo: z.strictObject({ name: line(200), email }),
    }),
  ])
  .openapi('NewCallAnswer');
export type AnswerInput = z.output<typeof newAnswer>;

/** What the secretariat makes of an answer. */
export const newSettlement = z
  .discriminatedUnion('as', [
    z.strictObject({ as: z.literal('reply'), reply: prose(4000) }),
    z.strictObject({ as: z.literal('counted') }),
    z.strictObject({ as: z.literal('seen') }),
  ])
  .openapi('NewSettlement');
export type SettlementInput = z.output<typeof newSettlement>;

const moneyOut = z.object({ amount: z.int(), currency: z.string() });
const named = z.object({ id: z.string(), name: z.string() });
const date = z.string().openapi({ format: 'date' });
const instantOut = z.string().openapi({ format: 'date-time' });
const textOut = orNull(z.object({ subject: z.string(), text: z.string() }));
const euro = z.int().openapi({ description: 'Cents of euro at the rates of today.' });

/** How far a call has come: recipients, and money in cents of euro. */
export const callFigures = z
  .object({
    recipients: z.int(),
    leftOut: z.int(),
    toSend: z.int(),
    sent: z.int(),
    refused: z.int(),
    visited: z.int(),
    answered: z.int(),
    waiting: z.int(),
    pledged: euro,
    received: euro,
    rangeLow: euro,
    rangeHigh: euro,
    sought: euro.nullable(),
    /** Amounts without a rate: counted, not valued. */
    notValued: z.int(),
  })
  .openapi('CallFigures');

export const call = z
  .object({
    ...recordShape,
    title: z.string(),
    purpose: z.object({ kind: z.enum(purposes), code: z.string().nullable() }),
    amount: orNull(moneyOut),
    opensOn: date,
    deadline: date,
    texts: z.object({ en: textOut, fr: textOut, es: textOut }),
    reminderDays: z.array(z.int()),
    owner: orNull(named),
    stage: z.enum(callStages),
    openedAt: instantOut.nullable(),
    closedAt: instantOut.nullable(),
    figures: callFigures,
    asOf: date,
  })
  .openapi('Call');

export const recipient = z
  .object({
    ...recordShape,
    callId: z.string(),
    funder: orNull(z.object({ kind: z.enum(['organisation', 'person']), id: z.string(), name: z.string() })),
    contactPersonId: z.string().nullable(),
    name: z.string(),
    email: z.string().nullable(),
    language: z.enum(languages),
    leftOut: z.enum(leftOutReasons).nullable(),
    opportunityId: z.string().nullable(),
    passedFromId: z.string().nullable(),
    sentAt: instantOut.nullable(),
    mail: orNull(z.object({ state: z.string(), error: z.string().nullable() })),
    visitedAt: instantOut.nullable(),
    lastVisitedAt: instantOut.nullable(),
    endedBecause: z.enum(recipientEnds).nullable(),
    remindedOn: date.nullable(),
    answer: orNull(z.object({ kind: z.enum(answerKinds), at: instantOut })),
  })
  .openapi('CallRecipient');

export const answer = z
  .object({
    ...recordShape,
    callId: z.string(),
    recipientId: z.string(),
    recipient: z.string(),
    funder: orNull(z.object({ kind: z.enum(['organisation', 'person']), id: z.string(), name: z.string() })),
    opportunityId: z.string().nullable(),
    kind: z.enum(answerKinds),
    byName: z.string(),
    byFunction: z.string().nullable(),
    words: z.string().nullable(),
    amount: orNull(z.object({ low: moneyOut, high: moneyOut })),
    expectedOn: date.nullable(),
    instalments: z.array(z.object({ amount: moneyOut, dueOn: date })),
    passedTo: orNull(z.object({ name: z.string(), email: z.string() })),
    late: z.boolean(),
    waitingBecause: z.enum(waitingReasons).nullable(),
    pledgeId: z.string().nullable(),
    reply: z.string().nullable(),
    settledAt: instantOut.nullable(),
    settledBy: z.string().nullable(),
  })
  .openapi('CallAnswer');
