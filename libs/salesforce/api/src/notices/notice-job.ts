/** States in which a connection needs a person. */
export const helplessStates = ['NEEDS_REAUTH', 'BLOCKED_BY_POLICY'] as const;
export type HelplessState = (typeof helplessStates)[number];

export function isHelpless(state: string): state is HelplessState {
  return (helplessStates as readonly string[]).includes(state);
}

/** Name of the queue of mails about connections. */
export const noticeQueue = 'salesforce-notices';

/** What a job holds; what it is about stands in `salesforce_connection`. */
export interface NoticeJob {
  readonly brandId: string;
  readonly connectionId: string;
  readonly state: HelplessState;
}
