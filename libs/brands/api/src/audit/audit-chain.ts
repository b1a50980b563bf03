import type { Tx } from '@leadweave/persistence';

/** What is wrong with the chain, and at which of its entries. */
export interface ChainFault {
  /** `shortened`: entries that the last check saw are gone from the end. `unsealed`: an entry was slipped in. */
  readonly kind: 'changed' | 'removed' | 'gap' | 'shortened' | 'unsealed';
  readonly seq: number | null;
  readonly entryId: string | null;
}

/** A brand's chain as it stands. */
export interface ChainState {
  readonly entries: number;
  /** The last seal, hexadecimal; null as long as there is no entry. Whoever keeps it elsewhere can prove that nothing changed since. */
  readonly head: string | null;
  /** The first fault; null when the chain is whole. */
  readonly fault: ChainFault | null;
}

const stateSql = `
  with chain as (
    select seq, event_id, hash, lag(hash) over (order by seq) as previous, row_number() over (order by seq) as place
    from audit_seal where brand_id = $1),
  faults as (
    select c.seq, c.event_id as id, case
        when c.seq <> c.place then 'gap'
        when e.id is null then 'removed'
        when c.hash <> audit_event_digest(coalesce(c.previous, ''), e) then 'changed'
      end as kind
    from chain c left join audit_event e on e.brand_id = $1 and e.id = c.event_id
    union all
    select k.entries, null, 'shortened' from audit_check k
    where k.brand_id = $1 and k.entries > 0 and not exists (
      select from audit_seal s where s.brand_id = $1 and s.seq = k.entries and s.hash = k.head)
    union all
    select null, e.id, 'unsealed' from audit_event e
    where e.brand_id = $1 and not exists (select from audit_seal s where s.brand_id = $1 and s.event_id = e.id))
  select (select count(*)::int from chain) as entries,
    (select encode(hash, 'hex') from chain order by seq desc limit 1) as head,
    (select jsonb_build_object('kind', kind, 'seq', seq, 'entryId', id) from faults
      where kind is not null order by seq nulls last, kind limit 1) as fault`;

/** Whether the audit entries of a brand are what they were when they were written. */
export class AuditChain {
  /** Reads every entry of the brand once. */
  state(tx: Tx): Promise<ChainState> {
    return tx.one<ChainState & Record<string, unknown>>(stateSql, [tx.brandId]);
  }

  /** Keeps what a check found. The end of a broken chain is not believed: the next check measures against the last whole one. */
  async keep(tx: Tx, { entries, head, fault }: ChainState, at: Date): Promise<void> {
    await tx.rowCount(
      `insert into audit_check as k (brand_id, checked_at, entries, head, fault)
       values ($1, $2, $3, decode($4, 'hex'), $5)
       on conflict (brand_id) do update set checked_at = excluded.checked_at, fault = excluded.fault,
         entries = case when excluded.fault is null then excluded.entries else k.entries end,
         head = case when excluded.fault is null then excluded.head else k.head end`,
      [tx.brandId, at, fault ? 0 : entries, fault ? null : head, fault && JSON.stringify(fault)],
    );
  }
}
