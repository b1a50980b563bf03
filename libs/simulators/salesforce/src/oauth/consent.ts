/** What happens when a browser comes to be asked for consent (contract 3.2 and 12.2). */
export interface Consent {
  /** `automatic` answers at once, `page` shows a page with buttons. */
  mode: 'automatic' | 'page';
  /** The answer given at once. `notInstalled` is an org that has not installed the app. */
  answer: 'allow' | 'deny' | 'notInstalled';
  /** The org that answers at login and test hosts; the first of its kind when undefined. */
  orgName: string | undefined;
}
