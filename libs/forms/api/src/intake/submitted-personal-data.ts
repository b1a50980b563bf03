import { type PersonalDataHolder, type PersonWithLeads } from '@leadweave/leads-api';
import { type Tx } from '@leadweave/persistence';

/**
 * Submissions of a person: those behind their leads, and those in quarantine that carry the e-mail address, plain or as a form
 * post writes it. `encode` reads bytes of any encoding without failing.
 */
const theirs = `brand_id = $1 and (
  lead_id = any($2::uuid[])
  or (state = 'quarantined' and $3::text is not null
    and strpos(replace(lower(encode(raw, 'escape')), '%40', '@'), $3) > 0))`;

const paramsOf = (tx: Tx, { leadIds, email }: PersonWithLeads) => [tx.brandId, leadIds, email ?? null];

/** What forms hold about people: the bytes as they were sent, and from where. */
export class SubmittedPersonalData implements PersonalDataHolder {
  readonly noun = 'submissions';

  async count(tx: Tx, person: PersonWithLeads): Promise<number> {
    const { count } = await tx.one<{ count: number }>(
      `select count(*)::int as count from form_submission where ${theirs} and octet_length(raw) > 0`,
      paramsOf(tx, person),
    );
    return count;
  }

  /** Rows behind leads stay, empty, because forms count them; what waited in quarantine has nothing left to wait for. */
  async erase(tx: Tx, person: PersonWithLeads): Promise<void> {
    const params = paramsOf(tx, person);
    await tx.rowCount(`delete from form_submission where ${theirs} and state = 'quarantined'`, params);
    await tx.rowCount(`update form_submission set raw = '', digest = '', sending = '{}' where ${theirs}`, params);
  }

  async export(tx: Tx, person: PersonWithLeads): Promise<readonly unknown[]> {
    const rows = await tx.query<{ raw: Buffer } & Record<string, unknown>>(
      `select id, form_id as "formId", submitted_at as "submittedAt", content_type as "contentType", sending, raw
       from form_submission where ${theirs} and octet_length(raw) > 0 order by submitted_at, id limit 1000`,
      paramsOf(tx, person),
    );
    return rows.map(({ raw, ...row }) => ({ ...row, sent: raw.toString('utf8') }));
  }
}
