import { type BrandService } from '@leadweave/brands-api';
import { ConnectionsError, type ConnectionStore } from '@leadweave/connections';
import { type Database, type Tx } from '@leadweave/persistence';
import { type Clock, hourMs, minuteMs, nextMidnightUtc } from '@leadweave/time';
import {
  amountToMinorUnits,
  isWhatConvertsError,
  type LeadEdit,
  type Quotable,
  type WhatConvertsClient,
  type WhatConvertsError,
  type WhatConvertsLead,
} from '@leadweave/whatconverts-client';
import { everywhere } from '../everywhere.js';
import { type KeyKind } from '../provider/request-quota.js';
import { type WhatConvertsClients } from '../provider/whatconverts-clients.js';
import { currencyDigits } from '../runs/currency-digits.js';
import { amountFromMinorUnits } from './amount-from-minor-units.js';

/** Values that WhatConverts lets us set (contract 7.2); amounts in minor units of the brand's currency, 0 clears one. */
export interface LeadValueEdit {
  readonly quotable?: Quotable;
  readonly quoteMinor?: number;
  readonly salesMinor?: number;
}

/** What came of a write. */
export type LeadValueWrite =
  | { readonly kind: 'done' }
  /** The same would be refused again until somebody changes something. */
  | { readonly kind: 'refused'; readonly code: WriteRefusal }
  /** To be tried again, at `at` when that is known: without it, the try failed. */
  | { readonly kind: 'later'; readonly code: string; readonly at?: Date };

/** Why WhatConverts did not take a value. */
export type WriteRefusal =
  /** No connection reads the profile of the lead any more. */
  | 'no-connection'
  | 'lead-unknown'
  | 'key-rejected'
  | 'edit-refused'
  /** It was answered as done, and the lead still shows something else. */
  | 'not-taken';

/** How long a rejected key rests; the next sync tells people of it. */
const afterRejectionMs = hourMs;

export interface LeadValueWriterParts {
  readonly database: Database;
  readonly store: ConnectionStore;
  readonly clients: WhatConvertsClients;
  readonly brands: Pick<BrandService, 'current'>;
  readonly clock: Clock;
}

interface Place {
  readonly client: WhatConvertsClient;
  readonly digits: number;
}

/** Writes values of leads into WhatConverts, within the requests of their key, and looks whether they were taken. */
export class LeadValueWriter {
  constructor(private readonly parts: LeadValueWriterParts) {}

  /** Must not be used inside a unit of work. Setting the same values again does no harm. */
  async write(
    brandId: string,
    externalId: string,
    values: LeadValueEdit,
    signal?: AbortSignal,
  ): Promise<LeadValueWrite> {
    const place = await this.placeOf(brandId, externalId);
    if (!place) return { kind: 'refused', code: 'no-connection' };
    try {
      const options = { priority: 'incremental', signal } as const;
      await place.client.leads.edit(externalId, editOf(values, place.digits), options);
      return await this.check(place, externalId, values, signal);
    } catch (error) {
      if (!isWhatConvertsError(error)) throw error;
      return this.told(error);
    }
  }

  /** The answer to an edit may say nothing of the lead (contract 13, line 18). What cannot be looked at is believed. */
  private async check(
    { client, digits }: Place,
    externalId: string,
    values: LeadValueEdit,
    signal: AbortSignal | undefined,
  ): Promise<LeadValueWrite> {
    try {
      const row = await client.leads.get(externalId, { priority: 'incremental', signal });
      if (row.kind === 'lead' && !shows(row.lead, values, digits)) return { kind: 'refused', code: 'not-taken' };
    } catch (error) {
      if (!isWhatConvertsError(error)) throw error;
    }
    return { kind: 'done' };
  }

  private placeOf(brandId: string, externalId: string): Promise<Place | undefined> {
    const { database, store, clients, brands } = this.parts;
    return database.inBrand(brandId, everywhere, async (tx) => {
      const connectionId = await connectionOf(tx, externalId);
      if (connectionId === undefined) return undefined;
      try {
        const connection = await store.get(tx, connectionId);
        const credentials = await clients.credentialsOf(tx, connectionId);
        const keyKind = connection.keyKind as KeyKind;
        const { client } = clients.open({ brandId, credentials, keyKind });
        return { client, digits: currencyDigits((await brands.current(tx)).currency) };
      } catch (error) {
        // It was disconnected in between.
        if (error instanceof ConnectionsError) return undefined;
        throw error;
      }
    });
  }

  private told(error: WhatConvertsError): LeadValueWrite {
    const now = this.parts.clock().getTime();
    switch (error.code) {
      case 'budget-exhausted':
        return { kind: 'later', code: error.code, at: error.resumeAt ?? nextMidnightUtc(new Date(now)) };
      case 'rate-limited':
        return { kind: 'later', code: error.code, at: new Date(now + (error.retryAfterMs ?? minuteMs)) };
      case 'unauthorized':
      case 'forbidden':
        return { kind: 'later', code: 'key-rejected', at: new Date(now + afterRejectionMs) };
      case 'not-found':
        return { kind: 'refused', code: 'lead-unknown' };
      case 'invalid-request':
        return { kind: 'refused', code: 'edit-refused' };
      default:
        return { kind: 'later', code: error.code };
    }
  }
}

function editOf({ quotable, quoteMinor, salesMinor }: LeadValueEdit, digits: number): LeadEdit {
  return {
    ...(quotable !== undefined && { quotable }),
    ...(quoteMinor !== undefined && { quoteValue: amountFromMinorUnits(quoteMinor, digits) }),
    ...(salesMinor !== undefined && { salesValue: amountFromMinorUnits(salesMinor, digits) }),
  };
}

/** A cleared amount may be shown as 0 or as nothing. */
function shows({ value }: WhatConvertsLead, wanted: LeadValueEdit, digits: number): boolean {
  const isAmount = (minor: number | undefined, shown: number | undefined) =>
    minor === undefined || minor === (shown === undefined ? 0 : amountToMinorUnits(shown, digits));
  return (
    (wanted.quotable === undefined || wanted.quotable === (value.quotable ?? 'not_set')) &&
    isAmount(wanted.quoteMinor, value.quote) &&
    isAmount(wanted.salesMinor, value.sales)
  );
}

/** The connection that reads a lead, by the profile that the lead came from. */
async function connectionOf(tx: Tx, externalId: string): Promise<string | undefined> {
  const row = await tx.maybeOne<{ id: string | null }>(
    `select (select m.connection_id from profile_mapping m join connection c
         on c.brand_id = m.brand_id and c.id = m.connection_id and c.state <> 'disconnected'
        where m.brand_id = r.brand_id and m.profile_id = r.content -> 'vendor' ->> 'profileId'
        order by m.removed_at desc nulls first limit 1) as id
     from source_record r where r.brand_id = $1 and r.source = 'whatconverts' and r.external_id = $2`,
    [tx.brandId, externalId],
  );
  return row?.id ?? undefined;
}
