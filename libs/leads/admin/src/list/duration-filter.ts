/** Lengths of calls and chats to choose from, as the API takes them. */
export const durations = {
  'under-30-seconds': { maxDurationSeconds: '29' },
  'to-2-minutes': { minDurationSeconds: '30', maxDurationSeconds: '120' },
  'over-2-minutes': { minDurationSeconds: '121' },
} as const;

export type DurationName = keyof typeof durations;

export function isDuration(text: string): text is DurationName {
  return Object.hasOwn(durations, text);
}
