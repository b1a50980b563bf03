import { type QuarantinedInput, type QuarantineReplayer, type ReplayOutcome } from '@leadweave/leads-api';
import { type Tx } from '@leadweave/persistence';
import { type DeliveryPipeline } from '../processing/delivery-pipeline.js';

/** Tries a delivery of the quarantine again, for whoever replays quarantined inputs of any kind. */
export class WebhookReplayer implements QuarantineReplayer {
  constructor(private readonly pipeline: DeliveryPipeline) {}

  async replay(tx: Tx, input: QuarantinedInput): Promise<ReplayOutcome> {
    const connectionId = await connectionOf(tx, input.id);
    const delivery = { id: input.id, connectionId, raw: input.raw, receivedAt: input.receivedAt };
    const [settled] = await this.pipeline.apply(tx, [delivery], (inboxId) => ({ kind: 'replay', inboxId }));
    if (settled?.state === 'done') return { kind: 'settled', leadId: settled.leadId };
    const { reason = 'unreadable', detail = '' } = settled ?? {};
    return { kind: 'still-quarantined', reason, detail };
  }
}

async function connectionOf(tx: Tx, inboxId: string): Promise<string> {
  const { connection_id } = await tx.one<{ connection_id: string }>(
    'select connection_id from inbox where brand_id = $1 and id = $2',
    [tx.brandId, inboxId],
  );
  return connection_id;
}
