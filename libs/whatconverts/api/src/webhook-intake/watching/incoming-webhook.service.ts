import { type Access } from '@leadweave/access';
import { type AuditActor, type AuditService } from '@leadweave/brands-api';
import { type ConnectionStore } from '@leadweave/connections';
import { type Database, newId, type Tx } from '@leadweave/persistence';
import { dayMs, hourMs, utcDay } from '@leadweave/time';
import { findConnection } from '../../connection/find-connection.js';
import { everywhere } from '../../everywhere.js';
import { type WhatConvertsSettings } from '../../whatconverts-options.js';
import { WhatConvertsApiError } from '../../whatconverts-api-error.js';
import { digestOf, hookAddress, newHookSecret } from '../address/hook-secret.js';
import { type InboundWebhook, type InboundWebhooksRepository } from '../address/inbound-webhooks.repository.js';
import { type ConfirmationsRepository } from '../confirming/confirmations.repository.js';
import { webhooksChannel } from '../receiving/webhooks-channel.js';
import { type DeliveryFilter, type DeliveryListRepository, type DeliveryRow } from './delivery-list.repository.js';
import { type IncomingWebhookDto, type NewWebhookAddressDto, type WebhookReplayDto } from './incoming-webhook.dto.js';
import { readReplayPlan, replayPlanId } from './replay-plan.js';
import { type WebhookFiguresRepository } from './webhook-figures.repository.js';

export interface IncomingWebhookParts {
  readonly settings: WhatConvertsSettings;
  readonly database: Database;
  readonly store: ConnectionStore;
  readonly hooks: InboundWebhooksRepository;
  readonly deliveries: DeliveryListRepository;
  readonly figures: WebhookFiguresRepository;
  readonly confirmations: ConfirmationsRepository;
  readonly audit: AuditService;
}

type Reader = Pick<Access, 'brandId'>;

/** More deliveries than that are replayed part by part. */
export const mostReplayed = 50_000;

const iso = (time: Date | null | undefined) => time?.toISOString() ?? null;

/** The incoming webhook of a connection: its address, what arrived, and letting it be worked on again. */
export class IncomingWebhookService {
  constructor(private readonly parts: IncomingWebhookParts) {}

  /** @throws WhatConvertsApiError `connection-unknown` */
  describe(reader: Reader, connectionId: string): Promise<IncomingWebhookDto> {
    return this.ofConnection(reader, connectionId, async (tx) => {
      const { hooks, figures, confirmations, settings } = this.parts;
      const now = settings.clock();
      const yesterday = new Date(now.getTime() - dayMs);
      const answers = await figures.answers(tx, connectionId, utcDay(now));
      const confirming = await confirmations.totals(tx, connectionId);
      const kinds = await figures.kinds(tx, connectionId, yesterday);
      const unknown = await figures.unknownProfiles(tx, connectionId);
      return {
        ...this.addressOf(await hooks.find(tx, connectionId)),
        deliveriesToday: answers.count,
        answeredP95Ms: answers.p95Ms,
        visibleP95Ms: await figures.visibleP95Ms(tx, connectionId, yesterday),
        unconfirmed: confirming.waiting,
        unknownAtSource: confirming.unknownAtSource,
        quarantined: await figures.quarantined(tx, connectionId),
        kinds: kinds.map(({ kind, count, lastAt }) => ({ kind, count, lastAt: lastAt.toISOString() })),
        unknownProfiles: unknown.map(({ profileId, count }) => ({ profileId, deliveries: count })),
      };
    });
  }

  /** Makes the address, or a new one beside the present. Its secret is told this once and kept as a digest only. */
  rotate(reader: Reader, actor: AuditActor, connectionId: string, overlapHours: number): Promise<NewWebhookAddressDto> {
    return this.ofConnection(reader, connectionId, async (tx) => {
      const { hooks, settings, audit } = this.parts;
      const now = settings.clock();
      const isNew = !(await hooks.find(tx, connectionId));
      const previousUntil = isNew || overlapHours === 0 ? undefined : new Date(now.getTime() + overlapHours * hourMs);
      const secret = newHookSecret();
      const publicId = await hooks.save(tx, connectionId, {
        publicId: newId(),
        digest: digestOf(secret),
        previousUntil,
        now,
      });
      await audit.record(tx, {
        actor,
        action: isNew ? 'webhook_address.created' : 'webhook_address.rotated',
        subject: { kind: 'connection', id: connectionId },
        details: isNew ? {} : { overlapHours },
      });
      return { url: hookAddress(this.publicUrl, publicId, secret), previousUntil: iso(previousUntil) };
    });
  }

  /** The previous address is refused at once. @throws WhatConvertsApiError `previous-address-unknown` */
  revokePrevious(reader: Reader, actor: AuditActor, connectionId: string): Promise<void> {
    return this.ofConnection(reader, connectionId, async (tx) => {
      if (!(await this.parts.hooks.forgetPrevious(tx, connectionId))) {
        throw new WhatConvertsApiError('previous-address-unknown', 'There is no previous address.');
      }
      await this.parts.audit.record(tx, {
        actor,
        action: 'webhook_address.previous_revoked',
        subject: { kind: 'connection', id: connectionId },
        details: {},
      });
    });
  }

  list(
    reader: Reader,
    connectionId: string,
    filter: DeliveryFilter,
    after: readonly [string, string] | undefined,
    limit: number,
  ): Promise<DeliveryRow[]> {
    return this.ofConnection(reader, connectionId, (tx) =>
      this.parts.deliveries.list(tx, connectionId, filter, after, limit),
    );
  }

  /** @throws WhatConvertsApiError `delivery-unknown` */
  find(reader: Reader, connectionId: string, id: string): Promise<DeliveryRow & { raw: Buffer }> {
    return this.ofConnection(reader, connectionId, async (tx) => {
      const row = await this.parts.deliveries.find(tx, connectionId, id);
      if (!row) throw new WhatConvertsApiError('delivery-unknown', 'There is no such delivery.');
      return row;
    });
  }

  /** Lets one delivery be worked on again. */
  replayOne(reader: Reader, actor: AuditActor, connectionId: string, id: string): Promise<WebhookReplayDto> {
    return this.ofConnection(reader, connectionId, async (tx) => {
      const count = await this.parts.deliveries.reopenOne(tx, connectionId, id);
      if (count === 0) throw new WhatConvertsApiError('delivery-unknown', 'There is no such delivery.');
      await this.replayed(tx, actor, connectionId, count);
      return { applied: true, count, firstReceivedAt: null, lastReceivedAt: null, planId: null };
    });
  }

  /** Counts what a filter finds. @throws WhatConvertsApiError `replay-too-large` */
  planReplay(reader: Reader, connectionId: string, filter: DeliveryFilter): Promise<WebhookReplayDto> {
    return this.ofConnection(reader, connectionId, async (tx) => {
      const { count, mark, first_at, last_at } = await this.survey(tx, connectionId, filter);
      const planId = replayPlanId({ filter, mark }, connectionId);
      return { applied: false, count, firstReceivedAt: iso(first_at), lastReceivedAt: iso(last_at), planId };
    });
  }

  /** Replays exactly what was counted. @throws WhatConvertsApiError `replay-plan-outdated` when it is no longer the same */
  runReplay(reader: Reader, actor: AuditActor, connectionId: string, planId: string): Promise<WebhookReplayDto> {
    return this.ofConnection(reader, connectionId, async (tx) => {
      const plan = readReplayPlan(planId, connectionId);
      if (!plan) throw new WhatConvertsApiError('replay-plan-outdated', 'The plan belongs to another connection.');
      const { count, mark, first_at, last_at } = await this.survey(tx, connectionId, plan.filter);
      if (mark !== plan.mark) {
        throw new WhatConvertsApiError(
          'replay-plan-outdated',
          `Deliveries have changed meanwhile; there are ${count} now.`,
        );
      }
      await this.parts.deliveries.reopen(tx, connectionId, plan.filter);
      await this.replayed(tx, actor, connectionId, count);
      return { applied: true, count, firstReceivedAt: iso(first_at), lastReceivedAt: iso(last_at), planId: null };
    });
  }

  private async survey(tx: Tx, connectionId: string, filter: DeliveryFilter) {
    const found = await this.parts.deliveries.survey(tx, connectionId, filter, mostReplayed);
    if (found.count <= mostReplayed) return found;
    throw new WhatConvertsApiError('replay-too-large', `More than ${mostReplayed} deliveries: choose a shorter time.`);
  }

  private async replayed(tx: Tx, actor: AuditActor, connectionId: string, count: number): Promise<void> {
    await tx.query('select pg_notify($1, $2)', [webhooksChannel, tx.brandId]);
    await this.parts.audit.record(tx, {
      actor,
      action: 'webhook_deliveries.replayed',
      subject: { kind: 'connection', id: connectionId },
      details: { count },
    });
  }

  private addressOf(hook: InboundWebhook | undefined) {
    return {
      exists: hook !== undefined,
      maskedUrl: hook ? hookAddress(this.publicUrl, hook.publicId, '…') : null,
      createdAt: iso(hook?.createdAt),
      rotatedAt: iso(hook?.rotatedAt),
      previousUntil: this.isLive(hook) ? iso(hook?.previousUntil) : null,
      previousUses: hook?.previousUses ?? 0,
      previousUsedAt: iso(hook?.previousUsedAt),
      lastReceivedAt: iso(hook?.lastReceivedAt),
    };
  }

  private isLive(hook: InboundWebhook | undefined): boolean {
    return (hook?.previousUntil ?? new Date(0)) > this.parts.settings.clock();
  }

  private get publicUrl(): string {
    return this.parts.settings.inbound.publicUrl;
  }

  private ofConnection<Result>({ brandId }: Reader, id: string, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.parts.database.inBrand(brandId, everywhere, async (tx) => {
      await findConnection(this.parts.store, tx, id);
      return work(tx);
    });
  }
}
