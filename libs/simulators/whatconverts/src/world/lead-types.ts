/** The nine types: word of requests, title of answers, share of a usual month in percent (contract 4.1, 6.1). */
export const LEAD_TYPES = [
  { word: 'web_form', title: 'Web Form', share: 45 },
  { word: 'phone_call', title: 'Phone Call', share: 40 },
  { word: 'chat', title: 'Chat', share: 8 },
  { word: 'text_message', title: 'Text Message', share: 2.5 },
  { word: 'email', title: 'Email', share: 1.5 },
  { word: 'appointment', title: 'Appointment', share: 1 },
  { word: 'event', title: 'Event', share: 0.8 },
  { word: 'transaction', title: 'Transaction', share: 0.7 },
  { word: 'other', title: 'Other', share: 0.5 },
] as const;

/** A lead type as requests spell it. */
export type LeadTypeWord = (typeof LEAD_TYPES)[number]['word'];

const plain = (text: string): string => text.toLowerCase().replace(/[\s_]+/g, '');

/** Position of a type in `LEAD_TYPES`, from its word or its title; undefined when there is no such type. */
export const leadTypeCode = (text: unknown): number | undefined => {
  if (typeof text !== 'string') return undefined;
  const code = LEAD_TYPES.findIndex((type) => plain(type.word) === plain(text));
  return code < 0 ? undefined : code;
};

/** The type as answers spell it, e.g. `Web Form`. */
export const leadTypeTitle = (code: number): string => LEAD_TYPES[code]?.title ?? 'Other';

/** The type as requests spell it, e.g. `web_form`. */
export const leadTypeWord = (code: number): LeadTypeWord => LEAD_TYPES[code]?.word ?? 'other';
