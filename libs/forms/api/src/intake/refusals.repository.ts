import { sanitizeText, type Tx } from '@leadweave/persistence';

/** Why a submission was refused: a code, the field where one is at fault, and a sample that is nobody's data. */
export interface Refusal {
  readonly code: string;
  readonly fieldId?: string;
  readonly sample?: string;
}

/** Counts refusals by form, day and reason. */
export class RefusalsRepository {
  async count(tx: Tx, formId: string, refusals: readonly Refusal[], at: Date): Promise<void> {
    const distinct = [...new Map(refusals.map((one) => [`${one.code} ${one.fieldId ?? ''}`, one])).values()];
    await tx.rowCount(
      `insert into form_refusal as r (brand_id, form_id, day, code, field, sample, count, last_at)
       select $1, $2, $3::timestamptz::date, given.code, given.field, given.sample, 1, $3
       from unnest($4::text[], $5::text[], $6::text[]) as given (code, field, sample)
       on conflict (brand_id, form_id, day, code, field) do update
         set count = r.count + 1, last_at = excluded.last_at, sample = coalesce(excluded.sample, r.sample)`,
      [
        tx.brandId,
        formId,
        at.toISOString(),
        distinct.map(({ code }) => code),
        distinct.map(({ fieldId }) => fieldId ?? ''),
        distinct.map(({ sample }) => (sample === undefined ? null : sanitizeText(sample))),
      ],
    );
  }
}
