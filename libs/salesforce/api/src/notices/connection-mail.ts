import { type Mail } from '@leadweave/mail';

/** Mails to the people who run a brand. Bound by the application, which knows who they are. */
export abstract class ConnectionMail {
  /** Sends one letter to each brand admin. @throws when none could be handed over */
  abstract toAdmins(brandId: string, write: (to: string) => Mail): Promise<void>;
}

/** Nobody is told; the portal shows how the connection does. */
export class NoConnectionMail extends ConnectionMail {
  toAdmins(): Promise<void> {
    return Promise.resolve();
  }
}
