import { type Tx } from '@leadweave/persistence';
import { Injectable } from '@nestjs/common';

/** How a lead may be found; each list is a question of its own. */
export interface LeadQuestion {
  /** Ids of leads, also of such that folded into another one. */
  readonly ids: readonly string[];
  /** Ids that WhatConverts gave. */
  readonly whatConvertsIds: readonly string[];
  /** Normalised by `normaliseEmail`. */
  readonly emails: readonly string[];
  /** E.164. */
  readonly phones: readonly string[];
  /** Leads of e-mails and phones happened no earlier. */
  readonly from: Date;
}

/** A lead that answers. */
export interface FoundLead {
  /** Of the lead that is shown. */
  readonly leadId: string;
  readonly locationId: string;
  readonly occurredAt: Date;
  readonly by: 'id' | 'whatconverts' | 'email' | 'phone';
  /** Which of the asked values it has. */
  readonly value: string;
}

interface FoundRow {
  readonly lead_id: string;
  readonly location_id: string;
  readonly occurred_at: Date;
  readonly by: FoundLead['by'];
  readonly value: string;
}

/** Leads of one e-mail or phone number that are looked at: more than two are ambiguous anyway. */
const mostOfPerson = 20;

/**
 * Finds leads for those who know them by something else, in one statement for any number of questions. What people entered is looked through
 * once for all of them: behind row-level security no index holds an expression, so each question by itself would look through it.
 */
@Injectable()
export class LeadFinder {
  /** Those that the scope shows, erased ones left out. */
  async find(tx: Tx, { ids, whatConvertsIds, emails, phones, from }: LeadQuestion): Promise<FoundLead[]> {
    const asked = ids.length + whatConvertsIds.length + emails.length + phones.length;
    if (asked === 0) return [];
    const rows = await tx.query<FoundRow & Record<string, unknown>>(
      `with found as (
         select coalesce(l.folded_into, l.id) as id, 'id' as by, l.id::text as value from lead l
         where l.brand_id = $1 and l.id = any ($2::uuid[])
         union
         select r.lead_id, 'whatconverts', r.external_id from source_record r
         where r.brand_id = $1 and r.source = 'whatconverts' and r.external_id = any ($3::text[])
         union
         select f.id, 'email', asked.email from unnest($4::text[]) as asked (email) cross join lateral (
           select r.lead_id as id from source_record r
           where r.brand_id = $1 and r.normalised_email = asked.email and r.id = r.lead_id and r.occurred_at >= $6
           order by r.occurred_at desc, r.id desc limit ${mostOfPerson}) f
         union
         select entered.id, 'email', entered.email from (
           select l.id, lower(l.people->'edits'->'contact.email'->>'value') as email from lead l
           where cardinality($4::text[]) > 0 and l.brand_id = $1 and l.folded_into is null and l.occurred_at >= $6
             and l.people->'edits'->'contact.email'->>'value' is not null) entered
         where entered.email = any ($4::text[])
         union
         select f.id, 'phone', asked.phone from unnest($5::text[]) as asked (phone) cross join lateral (
           select l.id from lead l
           where l.brand_id = $1 and l.phone_e164 = asked.phone and l.folded_into is null and l.occurred_at >= $6
           order by l.occurred_at desc, l.id desc limit ${mostOfPerson}) f)
       select l.id as lead_id, l.location_id, l.occurred_at, f.by, f.value from found f
       join lead l on l.brand_id = $1 and l.id = f.id and l.folded_into is null
       order by l.occurred_at desc, l.id desc`,
      [tx.brandId, ids, whatConvertsIds, emails, phones, from.toISOString()],
    );
    return rows.map(({ lead_id, location_id, occurred_at, by, value }) => ({
      ...{ by, value },
      leadId: lead_id,
      locationId: location_id,
      occurredAt: occurred_at,
    }));
  }

  /** What WhatConverts itself says of leads, by the id that was asked for; leads without a record of WhatConverts are left out. */
  async whatConvertsValues(tx: Tx, leadIds: readonly string[]): Promise<ReadonlyMap<string, WhatConvertsRecord>> {
    if (leadIds.length === 0) return new Map();
    const rows = await tx.query<{ lead_id: string; external_id: string; value: WhatConvertsRecord['value'] | null }>(
      `select asked.id as lead_id, r.external_id, r.content -> 'value' as value
       from unnest($2::uuid[]) as asked (id) cross join lateral (
         select external_id, content, id from source_record
         where brand_id = $1 and lead_id = asked.id and source = 'whatconverts' and state = 'present'
         union
         select external_id, content, id from source_record
         where brand_id = $1 and id = asked.id and source = 'whatconverts' and state = 'present'
         order by id limit 1) r`,
      [tx.brandId, leadIds],
    );
    return new Map(
      rows.map(({ lead_id, external_id, value }) => [lead_id, { externalId: external_id, value: value ?? {} }]),
    );
  }
}

/** A record of WhatConverts as far as its values go. */
export interface WhatConvertsRecord {
  readonly externalId: string;
  readonly value: {
    readonly quotable?: 'yes' | 'no' | 'pending' | 'not_set';
    readonly quoteMinor?: number;
    readonly salesMinor?: number;
  };
}
