import { isInProgress } from '../lead/lead-wire.js';
import { leadTypeWord } from '../world/lead-types.js';
import { factsOf } from '../state/present-lead.js';
import { type SimulatorState } from '../state/simulator-state.js';
import { nowSecOf } from '../world/simulator-clock.js';
import { type LeadRef } from '../state/stored-lead.js';
import { DeliveryQueue } from './delivery-queue.js';
import { leadsBetween, PendingSteps } from './pending-steps.js';
import { sendDelivery } from './send-delivery.js';
import {
  type DeliveryBehaviour,
  type DeliveryRecord,
  type Webhook,
  type WebhookKind,
  type WebhookOptions,
  type WebhookTrigger,
} from './webhook.js';
import { webhookBody } from './webhook-body.js';
import { webhookKind } from './webhook-kind.js';

interface Announcement {
  readonly lead: LeadRef;
  readonly trigger: WebhookTrigger;
  readonly kind: WebhookKind | undefined;
  readonly changed: readonly string[];
}

/** Configured webhooks and their deliveries (contract 9). */
export class WebhookHub {
  private readonly webhooks: Webhook[] = [];
  private readonly records: DeliveryRecord[] = [];
  private readonly pending = new PendingSteps();
  private readonly queue: DeliveryQueue;
  private readonly state: () => SimulatorState;
  private lastTickSec: number;
  private nextId = 1;

  /** The state is asked for only when something happens, since the hub is a part of it. */
  constructor(options: { seed: number; nowSec: number; state: () => SimulatorState }) {
    this.state = options.state;
    this.lastTickSec = options.nowSec;
    this.queue = new DeliveryQueue(options.seed, () => this.state().switches.webhookOrder === 'shuffled');
  }

  /** Configures a webhook and returns its id; throws a RangeError beyond `webhookMax`. */
  add(options: WebhookOptions): number {
    const { webhookMax } = this.state().switches;
    if (webhookMax !== 'none' && this.webhooks.length >= Number(webhookMax))
      throw new RangeError(`No more than ${webhookMax} webhooks.`);
    if (this.webhooks.length === 0) {
      this.lastTickSec = nowSecOf(this.state());
      this.pending.watchRecent(this.state());
    }
    const webhook: Webhook = { id: this.nextId++, options, failures: 0, disabled: false };
    this.webhooks.push(webhook);
    return webhook.id;
  }

  remove(id: number): void {
    const position = this.webhooks.findIndex((webhook) => webhook.id === id);
    if (position >= 0) this.webhooks.splice(position, 1);
  }

  all(): readonly Webhook[] {
    return this.webhooks;
  }

  deliveries(): readonly DeliveryRecord[] {
    return this.records;
  }

  behave(change: Partial<DeliveryBehaviour>): void {
    this.queue.behaviour = { ...this.queue.behaviour, ...change };
  }

  /** Sends what was held back. */
  release(): void {
    this.queue.release();
  }

  settled(): Promise<void> {
    return this.queue.settled();
  }

  stop(): void {
    this.queue.stop();
  }

  /** Announces a lead that has just come into being, and its later steps in due time. */
  leadAppeared(leadId: number): void {
    const lead = this.state().leads.find(leadId);
    if (!lead || this.webhooks.length === 0) return;
    this.announce(lead, 'new', []);
    this.pending.watch(this.state(), lead);
  }

  /** Announces an edit; `changed` names the edited fields. */
  leadChanged(leadId: number, changed: readonly string[]): void {
    const lead = this.state().leads.find(leadId);
    if (lead) this.announce(lead, 'update', changed);
  }

  /** Sends a delivery by hand, whatever happened. */
  send(leadId: number, trigger: WebhookTrigger): void {
    const lead = this.state().leads.find(leadId);
    if (!lead) throw new RangeError(`There is no lead ${leadId}.`);
    this.announce(lead, trigger, []);
  }

  /** Announces everything that has happened since the last tick by the mere passing of time. */
  tick(): void {
    const nowSec = nowSecOf(this.state());
    const fromSec = this.lastTickSec + 1;
    this.lastTickSec = Math.max(this.lastTickSec, nowSec);
    if (this.webhooks.length === 0 || fromSec > nowSec) return;
    // Leads made by the control announce themselves; here only generated ones come of age.
    for (const lead of leadsBetween(this.state(), fromSec, nowSec)) if (!lead.stored) this.leadAppeared(lead.leadId);
    for (const { leadId, step } of this.pending.takeDue(nowSec)) {
      const lead = this.state().leads.find(leadId);
      if (lead) this.announce(lead, step.kind === 'completed' ? 'new' : 'update', Object.keys(step.fields));
    }
  }

  private announce(lead: LeadRef, trigger: WebhookTrigger, changed: readonly string[]): void {
    const facts = factsOf(this.state().world, lead);
    const open = facts !== undefined && isInProgress(facts, lead.createdSec, nowSecOf(this.state()));
    const kind = webhookKind(leadTypeWord(lead.typeCode), trigger, open);
    for (const webhook of this.webhooks)
      if (this.wants(webhook, { lead, trigger, kind, changed })) this.enqueue(webhook, lead, trigger, changed);
  }

  private wants(webhook: Webhook, { lead, trigger, kind }: Announcement): boolean {
    const { profileId, accountId, triggers, kinds } = webhook.options;
    const profile = this.state().world.profiles[lead.profileIndex];
    if (webhook.disabled || kind === undefined || !profile) return false;
    if (profileId !== undefined && profileId !== profile.profileId) return false;
    if (accountId !== undefined && accountId !== profile.account.accountId) return false;
    return (triggers ?? ['new', 'update']).includes(trigger) && (kinds === undefined || kinds.includes(kind));
  }

  private enqueue(webhook: Webhook, lead: LeadRef, trigger: WebhookTrigger, changed: readonly string[]): void {
    const note = { webhookId: webhook.id, leadId: lead.leadId, trigger };
    if (this.queue.drawDrop()) {
      this.record(note, 1, 'dropped');
      return;
    }
    const body = webhookBody(this.state(), lead, trigger, changed);
    this.queue.push(() => this.deliver(webhook, body, note));
  }

  private async deliver(
    webhook: Webhook,
    body: string,
    note: Pick<DeliveryRecord, 'webhookId' | 'leadId' | 'trigger'>,
  ): Promise<void> {
    const { switches } = this.state();
    for (let attempt = 1; attempt <= Number(switches.webhookRetries) + 1 && !webhook.disabled; attempt += 1) {
      const outcome = await sendDelivery(webhook, body, switches);
      this.record(note, attempt, outcome);
      if (outcome !== 'failed' && outcome < 300) {
        webhook.failures = 0;
        return;
      }
      webhook.failures += 1;
      webhook.disabled =
        switches.webhookDisableAfter !== 'never' && webhook.failures >= Number(switches.webhookDisableAfter);
      await new Promise((resolve) => setTimeout(resolve, this.queue.behaviour.retryDelayMs));
    }
  }

  private record(
    note: Pick<DeliveryRecord, 'webhookId' | 'leadId' | 'trigger'>,
    attempt: number,
    outcome: DeliveryRecord['outcome'],
  ): void {
    this.records.push({ ...note, attempt, at: new Date(this.state().clock.now()).toISOString(), outcome });
  }
}
