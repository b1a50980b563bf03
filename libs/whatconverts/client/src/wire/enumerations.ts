/**
 * The literals of the API: these words in requests; in answers they arrive in Title Case with spaces (contract 1.8),
 * so answers are compared without regard to case, spaces, underscores and hyphens.
 */
export const leadTypes = [
  'web_form',
  'phone_call',
  'chat',
  'text_message',
  'email',
  'appointment',
  'event',
  'transaction',
  'other',
] as const;
/** Kind of a lead (field `lead_type`). */
export type LeadType = (typeof leadTypes)[number];

export const leadUniquenesses = ['unique', 'repeat'] as const;
/** Whether the vendor saw the contact before, within its window (field `lead_status`). */
export type LeadUniqueness = (typeof leadUniquenesses)[number];

export const leadStates = ['in_progress', 'completed'] as const;
/** Whether a call or chat is still going on (fields `lead_state`, `call_status`, `chat_status`). */
export type LeadState = (typeof leadStates)[number];

export const quotables = ['yes', 'no', 'pending', 'not_set'] as const;
/** The vendor's grading (field `quotable`). */
export type Quotable = (typeof quotables)[number];

export const answerStatuses = ['answered', 'no_answer', 'busy'] as const;
/** How a call was taken (field `answer_status`). */
export type AnswerStatus = (typeof answerStatuses)[number];

export const webhookTriggers = ['new', 'update'] as const;
/** What caused a webhook (field `trigger`). */
export type WebhookTrigger = (typeof webhookTriggers)[number];

/** Contract 7.1: the one enumeration that keeps Title Case in requests. */
export const answerStatusInRequests: Readonly<Record<AnswerStatus, string>> = {
  answered: 'Answered',
  no_answer: 'No Answer',
  busy: 'Busy',
};

/** Spellings beyond the regular ones, folded; contract 6.1: the vendor's samples contain `In Progess`. */
const irregular: Readonly<Record<string, string>> = { inprogess: 'in_progress' };

const fold = (text: string): string => text.toLowerCase().replace(/[\s_-]+/g, '');

/** The literal for a text of an answer, `undefined` when it is none of them. */
export function literalFromWire<T extends string>(literals: readonly T[], text: string): T | undefined {
  const folded = fold(text);
  const wanted = fold(Object.hasOwn(irregular, folded) ? (irregular[folded] ?? '') : folded);
  return literals.find((literal) => fold(literal) === wanted);
}
