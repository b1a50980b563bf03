import { type Tx } from '@leadweave/persistence';

/** What happened to a form's submissions since a moment. Tests are never counted. */
export interface FormFigures {
  readonly submissions: number;
  /** Those whose lead a person has scored as spam. */
  readonly spam: number;
  /** Those that the form itself suspects. */
  readonly suspected: number;
  /** Those whose lead a WhatConverts record enriches. */
  readonly paired: number;
  /** Those that wait in quarantine. */
  readonly quarantined: number;
  /** Refused ones, which are not among the submissions. */
  readonly refused: number;
  /** Of all times. */
  readonly lastSubmittedAt: Date | null;
}

/** One reason for which submissions were refused. */
export interface RefusalRow {
  readonly code: string;
  /** Id of the field, empty when it concerns the whole. */
  readonly field: string;
  readonly count: number;
  readonly lastAt: Date;
  readonly sample: string | null;
}

const figuresSql = `
  select f.id as form_id, coalesce(s.submissions, 0) as submissions, coalesce(s.spam, 0) as spam,
    coalesce(s.suspected, 0) as suspected, coalesce(s.paired, 0) as paired, coalesce(s.quarantined, 0) as quarantined,
    coalesce(r.refused, 0) as refused, last.submitted_at as "lastSubmittedAt"
  from unnest($2::uuid[]) as f (id)
  left join (
    select s.form_id, count(*)::int as submissions, count(*) filter (where l.quality = 'spam')::int as spam,
      count(*) filter (where cardinality(s.suspicions) > 0)::int as suspected,
      count(*) filter (where l.paired)::int as paired,
      count(*) filter (where s.state = 'quarantined')::int as quarantined
    from form_submission s left join lead l on l.brand_id = s.brand_id and l.id = s.lead_id
    where s.brand_id = $1 and s.form_id = any ($2::uuid[]) and s.submitted_at >= $3 and s.state <> 'test'
    group by s.form_id
  ) s on s.form_id = f.id
  left join (
    select form_id, sum(count)::int as refused from form_refusal
    where brand_id = $1 and form_id = any ($2::uuid[]) and day >= $3::timestamptz::date group by form_id
  ) r on r.form_id = f.id
  left join lateral (
    select submitted_at from form_submission
    where brand_id = $1 and form_id = f.id and state <> 'test' order by submitted_at desc, id desc limit 1
  ) last on true`;

/** What forms have brought, in one statement for any number of forms. */
export class FormFiguresRepository {
  async of(tx: Tx, formIds: readonly string[], since: Date): Promise<ReadonlyMap<string, FormFigures>> {
    const rows = await tx.query<FormFigures & { form_id: string } & Record<string, unknown>>(figuresSql, [
      tx.brandId,
      formIds,
      since.toISOString(),
    ]);
    return new Map(rows.map((row) => [row.form_id, row]));
  }

  /** The most frequent reasons first. */
  refusals(tx: Tx, formId: string, since: Date, most: number): Promise<RefusalRow[]> {
    return tx.query<RefusalRow & Record<string, unknown>>(
      `select code, field, sum(count)::int as count, max(last_at) as "lastAt",
         (array_agg(sample order by last_at desc))[1] as sample
       from form_refusal where brand_id = $1 and form_id = $2 and day >= $3::timestamptz::date
       group by code, field order by count desc, code, field limit $4`,
      [tx.brandId, formId, since.toISOString(), most],
    );
  }
}
