/** Every code the API answers with, and its HTTP status (api.md). `stale` is 428 when If-Match is missing. */
export const problemStatus = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  gone: 410,
  too_large: 413,
  stale: 412,
  invalid: 422,
  too_many: 429,
  internal: 500,
} as const;
export type ProblemCode = keyof typeof problemStatus;

/** What is wrong with one field. A closed list, so that pages can say each in the reader's language. */
export const fieldErrorCodes = [
  'required',
  'wrong_type',
  'too_short',
  'too_long',
  'too_small',
  'too_big',
  'not_allowed',
  'unknown_field',
  'unknown_parameter',
  'not_a_day',
  'not_a_term',
  'not_a_decimal',
  'not_an_email',
  'not_an_id',
  'bad_format',
  'hidden_marks',
  'unknown_country',
  'unknown_record',
  'ends_before_start',
  'before_signature',
  'after_end',
  'in_the_past',
  'in_the_future',
  'overlap',
  'cycle',
  'other_partner',
  'taken',
  'duplicate',
  'last_admin',
  'contradiction',
  'unchangeable',
  'unknown_slot',
  'file_empty',
  'file_too_large',
  'file_type',
  'file_broken',
] as const;
export type FieldErrorCode = (typeof fieldErrorCodes)[number];

/**
 * One field at fault. `pointer` is a JSON pointer into the body ("#/startsOn"), `parameter` a query name.
 * `params` fill the words of the message; `allowed` says what would do.
 */
export interface FieldError {
  pointer?: string;
  parameter?: string;
  code: FieldErrorCode;
  params?: Readonly<Record<string, string | number>>;
  allowed?: unknown;
}

/** Why a request as a whole was refused; words in `platform/words-problems.ts`. A closed list. */
export const problemReasons = [
  'malformed_json',
  'not_json',
  'malformed_form',
  'bad_query',
  'no_credentials',
  'bad_credentials',
  'role_too_low',
  'cross_site',
  'unknown_address',
  'unknown_record',
  'method_not_allowed',
  'fields_at_fault',
  'if_match_missing',
  'if_match_stale',
  'key_reused',
  'key_running',
  'already_so',
  'merged',
  'merge_itself',
  'merge_archived',
  'merge_other_kind',
  'merge_hit',
  'possible_duplicate',
  'changed_since',
  'addressee_changed',
  'link_unknown',
  'link_spent',
  'link_revoked',
  'link_expired',
  'offer_not_sent',
  'offer_sent',
  'offer_withdrawn',
  'offer_declined',
  'offer_concluded',
  'offer_open',
  'offer_deadline_passed',
  'offer_changed',
  'agreement_changed',
  'agreement_succeeded',
  'proposal_open',
  'no_proposal',
  'not_your_turn',
  'already_signed',
  'not_confirmed',
  'sign_in_to_sign',
  'code_missing',
  'code_wrong',
  'moved_meanwhile',
  'lost_without_reason',
  'joined_without_record',
  'conflict_not_viewed',
  'second_person_needed',
  'won_by_itself',
  'pledge_converted',
  'pledge_taken_back',
  'opportunity_won_by_it',
  'sanctions_hit',
  'screening_missing',
  'rate_published',
  'won_for_good',
  'written_off',
  'call_closed',
  'call_open',
  'call_without_recipients',
  'call_not_sent',
  'same_funder',
  'same_address',
  'already_pledged',
  'after_deadline',
  'already_won',
  'opportunity_archived',
  'no_address',
  'do_not_contact',
  'body_too_large',
  'upload_too_large',
  'too_many_requests',
  'fault',
] as const;
export type ProblemReason = (typeof problemReasons)[number];

/** The one fault class: an expected refusal with its code, answered as RFC 9457 problem details or as a page. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly reason: ProblemReason;
  readonly errors: readonly FieldError[];

  constructor(code: ProblemCode, reason: ProblemReason, errors: readonly FieldError[] = []) {
    super(`${code}: ${reason}`);
    this.code = code;
    this.status = reason === 'if_match_missing' ? 428 : problemStatus[code];
    this.reason = reason;
    this.errors = errors;
  }
}

/** Fields at fault: 422. */
export const invalid = (...errors: FieldError[]): Problem => new Problem('invalid', 'fields_at_fault', errors);

/** The id is unknown, or not the asker's to know: 404. */
export const notFound = (): Problem => new Problem('not_found', 'unknown_record');
