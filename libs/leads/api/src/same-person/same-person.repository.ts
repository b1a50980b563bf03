import { normaliseEmail } from '@leadweave/domain';
import { type Tx } from '@leadweave/persistence';
import { leadItemColumns, type LeadItemRow } from '../reading/lead-item-row.js';

/** By what two leads are of one person. */
export type PersonMatch = 'email' | 'phone';

export interface SamePersonRow extends LeadItemRow {
  readonly matched_by: PersonMatch[];
}

/** By what a person is recognised. */
export interface Person {
  /** Normalised. */
  readonly emails: readonly string[];
  /** E.164. */
  readonly phones: readonly string[];
}

/** Whose leads, but for one, and from where the list goes on. */
export interface PersonQuery extends Person {
  readonly leadId: string;
  readonly after?: { readonly occurredAt: string; readonly id: string };
  readonly limit: number;
}

/**
 * Other leads of a person, newest first. Each way of recognising walks an index of its own in the order of the list and stops
 * after a page, so that somebody with ten thousand leads costs no more than one with three.
 */
export class SamePersonRepository {
  /** The person of a lead: as it is shown, and as its records have it. Undefined outside of the scope. */
  async person(tx: Tx, leadId: string): Promise<Person | undefined> {
    const locations = tx.scope.kind === 'locations' ? tx.scope.locationIds : null;
    const row = await tx.maybeOne<{ email: string | null; emails: (string | null)[]; phones: (string | null)[] }>(
      `select l.email, array(select r.normalised_email from source_record r where r.brand_id = $1 and r.lead_id = l.id) as emails,
         array[l.phone_e164] || array(
           select r.phone_e164 from source_record r where r.brand_id = $1 and r.lead_id = l.id) as phones
       from lead l where l.brand_id = $1 and l.id = $2 and ($3::uuid[] is null or l.location_id = any ($3::uuid[]))`,
      [tx.brandId, leadId, locations],
    );
    if (!row) return undefined;
    return { emails: given([normaliseEmail(row.email ?? undefined), ...row.emails]), phones: given(row.phones) };
  }

  page(tx: Tx, { leadId, emails, phones, after, limit }: PersonQuery): Promise<SamePersonRow[]> {
    const locations = tx.scope.kind === 'locations' ? tx.scope.locationIds : null;
    return tx.query<SamePersonRow & Record<string, unknown>>(
      `with found as (
         select f.id, 'email' as way from unnest($2::text[]) as wanted (email) cross join lateral (
           select r.id from source_record r
           where r.brand_id = $1 and r.normalised_email = wanted.email and r.id = r.lead_id
             and ${visible('r')} and ${behind('r')} order by r.occurred_at desc, r.id desc limit $8) f
         union
         select f.id, 'phone' from unnest($3::text[]) as wanted (phone) cross join lateral (
           select l.id from lead l
           where l.brand_id = $1 and l.phone_e164 = wanted.phone and l.folded_into is null
             and ${visible('l')} and ${behind('l')} order by l.occurred_at desc, l.id desc limit $8) f
         union
         select f.id, 'email' from unnest($2::text[]) as wanted (email) cross join lateral (
           select l.id from lead l
           where l.brand_id = $1 and lower(l.people->'edits'->'contact.email'->>'value') = wanted.email
             and l.folded_into is null and ${visible('l')} and ${behind('l')}
           order by l.occurred_at desc, l.id desc limit $8) f),
       matched as (select id, array_agg(way order by way) as matched_by from found group by id)
       select ${leadItemColumns}, m.matched_by from matched m
       join lead l on l.brand_id = $1 and l.id = m.id and l.folded_into is null
       join location place on place.brand_id = $1 and place.id = l.location_id
       join brand b on b.id = $1
       order by l.occurred_at desc, l.id desc limit $8`,
      [tx.brandId, emails, phones, leadId, locations, after?.occurredAt ?? null, after?.id ?? null, limit],
    );
  }
}

function given(values: readonly (string | null | undefined)[]): string[] {
  return [...new Set(values.filter((value) => typeof value === 'string'))];
}

function visible(table: string): string {
  return `($5::uuid[] is null or ${table}.location_id = any ($5::uuid[]))`;
}

function behind(table: string): string {
  return `${table}.id <> $4::uuid
    and ($6::timestamptz is null or (${table}.occurred_at, ${table}.id) < ($6::timestamptz, $7::uuid))`;
}
