import { z } from '@hono/zod-openapi';
import { partnershipWriters, readers } from '../../access/guard.ts';
import { type Api, listOf, paging } from '../../platform/api.ts';
import { commaList, id } from '../../platform/schemas.ts';
import { answerCall } from './answer-call.ts';
import { askAgain } from './ask-again.ts';
import { callStages } from './call.ts';
import { archiveCall, changeCall, createCall } from './change-call.ts';
import { changeRecipient, chooseRecipients, removeRecipient } from './choose-recipients.ts';
import { listAnswers, oneAnswer } from './list-answers.ts';
import { knownCall, listCalls, oneCall } from './list-calls.ts';
import { listRecipients, oneRecipient, recipientViews } from './list-recipients.ts';
import { closeCall, openCall, reopenCall, takeCallBack } from './open-call.ts';
import { settleAnswer } from './settle-answer.ts';
import {
  answer,
  call,
  callPatch,
  newAnswer,
  newCall,
  newRecipients,
  newSettlement,
  recipient,
  recipientPatch,
} from './shapes.ts';

const move = z.strictObject({ move: z.enum(['open', 'take_back', 'close', 'reopen']) }).openapi('CallMove');
const moves = { open: openCall, take_back: takeCallBack, close: closeCall, reopen: reopenCall };

/** `/api/calls`: calls for funding and what becomes of them. */
export function callsApi(api: Api): void {
  api.read(
    '/api/calls',
    {
      guard: readers,
      summary: 'Calls for funding, the latest deadline first',
      query: z.strictObject({ ...paging, stage: commaList(callStages).optional() }),
      answer: listOf(call, 'Call'),
    },
    (read, { query }) => listCalls(read, query),
  );
  api.read('/api/calls/{id}', { guard: readers, summary: 'One call', answer: call }, (read, ask) =>
    oneCall(read, ask.param('id')),
  );
  api.create(
    '/api/calls',
    { guard: partnershipWriters, summary: 'A new call, not let out yet', body: newCall, answer: call },
    async (work, body) => oneCall(work, (await createCall(work, body)).id),
  );
  api.change(
    '/api/calls/{id}',
    { guard: partnershipWriters, summary: 'Change a call', body: callPatch, answer: call },
    async (work, body, ask) => oneCall(work, (await changeCall(work, ask.param('id'), body, ask.version)).id),
  );
  api.archive(
    '/api/calls/{id}',
    { guard: partnershipWriters, summary: 'Archive a call that is not open' },
    async (work, ask) => {
      await archiveCall(work, ask.param('id'), ask.version);
    },
  );
  api.create(
    '/api/calls/{id}/moves',
    {
      guard: partnershipWriters,
      summary: 'Let a call out, take it back before its opening day, close it or open it again',
      body: move,
      answer: call,
    },
    async (work, body, ask) => {
      await moves[body.move](work, ask.param('id'), null);
      return oneCall(work, ask.param('id'));
    },
  );
}

/** `/api/calls/{id}/recipients`: whom a call goes to. */
export function callRecipientsApi(api: Api): void {
  api.read(
    '/api/calls/{id}/recipients',
    {
      guard: readers,
      summary: 'Recipients of a call, also those who were left out, with the reason',
      query: z.strictObject({ ...paging, view: z.enum(recipientViews).optional() }),
      answer: listOf(recipient, 'CallRecipient'),
    },
    async (read, ask) => {
      await knownCall(read, ask.param('id'));
      return listRecipients(read, ask.param('id'), ask.query);
    },
  );
  api.read(
    '/api/calls/{id}/recipients/{recipientId}',
    { guard: readers, summary: 'One recipient', answer: recipient },
    (read, ask) => oneRecipient(read, ask.param('id'), ask.param('recipientId')),
  );
  api.create(
    '/api/calls/{id}/recipients',
    {
      guard: partnershipWriters,
      summary: 'Add recipients by filter or by hand; duplicates and those not to be contacted are left out',
      body: newRecipients,
      answer: call,
    },
    async (work, body, ask) => {
      await chooseRecipients(work, ask.param('id'), body);
      return oneCall(work, ask.param('id'));
    },
  );
  api.change(
    '/api/calls/{id}/recipients/{recipientId}',
    {
      guard: partnershipWriters,
      summary: 'Correct name, address or language before the mail',
      body: recipientPatch,
      answer: recipient,
    },
    async (work, body, ask) => {
      await changeRecipient(work, ask.param('id'), ask.param('recipientId'), body, ask.version);
      return oneRecipient(work, ask.param('id'), ask.param('recipientId'));
    },
  );
  api.archive(
    '/api/calls/{id}/recipients/{recipientId}',
    { guard: partnershipWriters, summary: 'Take a recipient off a call; their link ends' },
    async (work, ask) => {
      await removeRecipient(work, ask.param('id'), ask.param('recipientId'), ask.version);
    },
  );
}

/** `/api/calls/{id}/recipients/{recipientId}/retries`: somebody who was left out is asked after all. */
export function callRetriesApi(api: Api): void {
  api.create(
    '/api/calls/{id}/recipients/{recipientId}/retries',
    {
      guard: partnershipWriters,
      summary: 'Forget why a recipient was left out; what holds when the mail is written decides anew',
      body: z.strictObject({}),
      answer: recipient,
    },
    async (work, _body, ask) => {
      await askAgain(work, ask.param('id'), ask.param('recipientId'), null);
      return oneRecipient(work, ask.param('id'), ask.param('recipientId'));
    },
  );
}

/** `/api/calls/{id}/answers` and `/api/answers`: what is answered. */
export function callAnswersApi(api: Api): void {
  const open = z.enum(['true', 'false']).optional();
  api.read(
    '/api/answers',
    {
      guard: readers,
      summary: 'Answers to all calls, oldest first; open ones are those somebody has to see to',
      query: z.strictObject({ ...paging, open }),
      answer: listOf(answer, 'CallAnswer'),
    },
    (read, { query }) => listAnswers(read, { ...query, open: query.open && query.open === 'true' }),
  );
  api.read(
    '/api/calls/{id}/answers',
    {
      guard: readers,
      summary: 'Answers to a call, oldest first',
      query: z.strictObject({ ...paging, open, recipient: id.optional() }),
      answer: listOf(answer, 'CallAnswer'),
    },
    async (read, ask) => {
      const [call, { open: wished }] = [ask.param('id'), ask.query];
      await knownCall(read, call);
      return listAnswers(read, { ...ask.query, call, open: wished && wished === 'true' });
    },
  );
  api.read('/api/calls/{id}/answers/{answerId}', { guard: readers, summary: 'One answer', answer }, (read, ask) =>
    oneAnswer(read, ask.param('id'), ask.param('answerId')),
  );
  api.create(
    '/api/calls/{id}/recipients/{recipientId}/answers',
    {
      guard: partnershipWriters,
      summary: 'Enter what a recipient answered by telephone or letter',
      body: newAnswer,
      answer,
    },
    async (work, body, ask) => {
      await oneRecipient(work, ask.param('id'), ask.param('recipientId'));
      const made = await answerCall(work, ask.param('recipientId'), body);
      return oneAnswer(work, ask.param('id'), made.id);
    },
  );
  api.create(
    '/api/calls/{id}/answers/{answerId}/settlements',
    {
      guard: partnershipWriters,
      summary: 'Reply to an answer, let one count that waited, or note it as seen',
      body: newSettlement,
      answer,
    },
    async (work, body, ask) => {
      await settleAnswer(work, ask.param('id'), ask.param('answerId'), body);
      return oneAnswer(work, ask.param('id'), ask.param('answerId'));
    },
  );
}
