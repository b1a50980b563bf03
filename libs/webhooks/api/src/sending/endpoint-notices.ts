import { type Tx } from '@leadweave/persistence';

/** Told when an endpoint needs a person; the application binds who hears of it. Runs in the transaction that found it out. */
export abstract class EndpointNotices {
  /** Only failures for a day. */
  abstract warned(tx: Tx, endpointId: string): Promise<void>;
  /** Sending has stopped: only failures for five days, or the receiver said that it is gone. */
  abstract stopped(tx: Tx, endpointId: string, reason: 'failing' | 'gone'): Promise<void>;
}

/** Where nobody is to be told. */
export class NoEndpointNotices extends EndpointNotices {
  warned(): Promise<void> {
    return Promise.resolve();
  }

  stopped(): Promise<void> {
    return Promise.resolve();
  }
}
