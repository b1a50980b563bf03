import { type Tx } from '@leadweave/persistence';

/** When the webhook of each connection was last heard. Bound by whoever receives webhooks. */
export abstract class WebhookActivity {
  /** By connection; those that never sent anything are missing. */
  abstract lastReceived(tx: Tx): Promise<ReadonlyMap<string, Date>>;
}

/** Nobody receives webhooks: none is ever quiet. */
export class NoWebhookActivity extends WebhookActivity {
  lastReceived(): Promise<ReadonlyMap<string, Date>> {
    return Promise.resolve(new Map());
  }
}
