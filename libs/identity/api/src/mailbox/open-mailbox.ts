import type { DevelopmentMailbox } from '@leadweave/mail';

/** The mailbox that the portal shows, if this installation has one. */
export class OpenMailbox {
  constructor(readonly source: DevelopmentMailbox | undefined) {}
}
