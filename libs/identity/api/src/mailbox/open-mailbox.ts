import type { DevelopmentMailbox } from '@leadweave/mail';

/**
 * The mailbox of an installation without a mail server. Whoever reads it can sign in as others, so the portal shows it only
 * where the installation is reached on its own machine; elsewhere the mails wait in the database for the operator.
 */
export class OpenMailbox {
  /** What the portal shows. */
  readonly source: DevelopmentMailbox | undefined;

  constructor(
    /** Where mails are kept; absent with a mail server. */
    readonly kept: DevelopmentMailbox | undefined,
    reachedLocally: boolean,
  ) {
    this.source = reachedLocally ? kept : undefined;
  }
}
