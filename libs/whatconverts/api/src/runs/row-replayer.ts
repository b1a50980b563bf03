import { type BrandService } from '@leadweave/brands-api';
import { type ConnectionStore } from '@leadweave/connections';
import {
  type LeadIntake,
  type QuarantinedInput,
  type QuarantineReplayer,
  type ReplayOutcome,
} from '@leadweave/leads-api';
import { type Tx } from '@leadweave/persistence';
import { type Clock } from '@leadweave/time';
import { leadFromWire, type ParsedRow } from '@leadweave/whatconverts-client';
import { connectionSettings } from '../connection/connection-settings.js';
import { type ActiveMapping } from '../mapping/active-mapping.js';
import { type MappingsRepository } from '../mapping/mappings.repository.js';
import { currencyDigits } from './currency-digits.js';
import { recordFromRoute } from './record-from-route.js';
import { type Route, routeRow } from './route-row.js';

/** Tries a row again that could not be understood or stored: rules or mappings may have changed since. */
export class RowReplayer implements QuarantineReplayer {
  constructor(
    private readonly intake: LeadIntake,
    private readonly brands: Pick<BrandService, 'current'>,
    private readonly mappings: MappingsRepository,
    private readonly store: ConnectionStore,
    private readonly clock: Clock,
    private readonly webhooks: QuarantineReplayer,
  ) {}

  async replay(tx: Tx, input: QuarantinedInput): Promise<ReplayOutcome> {
    if (input.kind === 'webhook') return this.webhooks.replay(tx, input);
    const row = rowOf(input.raw);
    if (!row) return { kind: 'still-quarantined', reason: 'unreadable', detail: 'The input is no JSON.' };
    const route = await this.route(tx, row);
    if (route.kind !== 'import') return { kind: 'still-quarantined', reason: route.reason, detail: detailOf(route) };
    const options = { currencyDigits: currencyDigits((await this.brands.current(tx)).currency) };
    const origin = { kind: 'replay', inboxId: input.id } as const;
    const context = { origin, receivedAt: this.clock() };
    const { outcomes } = await this.intake.apply(tx, [recordFromRoute(route, options)], context);
    return { kind: 'settled', leadId: outcomes[0]?.leadId };
  }

  private async route(tx: Tx, row: ParsedRow): Promise<Route> {
    const active = await this.mappings.active(tx);
    const mapping = active.find(({ profileId }) => row.kind === 'lead' && profileId === row.lead.profileId);
    const mappings = new Map<string, ActiveMapping>(mapping ? [[mapping.profileId, mapping]] : []);
    return routeRow(row, mappings, mapping ? await this.types(tx, mapping) : []);
  }

  private async types(tx: Tx, { connectionId }: ActiveMapping) {
    return connectionSettings((await this.store.get(tx, connectionId)).settings).leadTypes;
  }
}

function rowOf(raw: Buffer): ParsedRow | undefined {
  try {
    return leadFromWire(JSON.parse(raw.toString('utf8')), {});
  } catch {
    return undefined;
  }
}

const skipTexts = {
  'profile-not-mapped': 'No location has this profile.',
  'type-not-selected': 'The connection does not bring this type.',
  'outside-window': 'The lead is older than the history of its location.',
} as const;

function detailOf(route: Exclude<Route, { kind: 'import' }>): string {
  return route.kind === 'skip' ? skipTexts[route.reason] : route.detail;
}
