import { type JsonValue, sanitizeJson, type Tx } from '@leadweave/persistence';

export const submissionStates = ['lead', 'test', 'quarantined'] as const;
/** What became of a submission: a lead, a test that is no lead, or it waits to be understood. */
export type SubmissionState = (typeof submissionStates)[number];

/** How a submission was sent, kept beside its bytes so that it can be understood again. */
export interface KeptSending {
  readonly userAgent?: string;
  readonly clientAddress?: string;
  readonly website?: string;
}

/** A row of `form_submission` to write. */
export interface SubmissionWrite {
  readonly id: string;
  readonly formId: string;
  readonly formVersion: number;
  readonly locationId: string;
  readonly leadId?: string;
  readonly state: SubmissionState;
  readonly externalId?: string;
  readonly submittedAt: Date;
  readonly receivedAt: Date;
  readonly suspicions: readonly string[];
  readonly contentType: string;
  readonly raw: Buffer;
  readonly digest: Buffer;
  readonly sending: KeptSending;
}

/** What is known of a submission that was sent before under the same external id. */
export interface KnownSubmission {
  readonly id: string;
  readonly digest: Buffer;
  readonly submittedAt: Date;
  readonly receivedAt: Date;
}

/** A submission as a form's page lists it. */
export interface SubmissionRow {
  readonly id: string;
  readonly state: SubmissionState;
  readonly submittedAt: Date;
  readonly receivedAt: Date;
  readonly locationId: string;
  readonly locationName: string;
  readonly leadId: string | null;
  readonly contactName: string | null;
  readonly quality: string | null;
  readonly paired: boolean | null;
  readonly suspicions: string[];
  readonly externalId: string | null;
}

/** The SQL of submissions. */
export class SubmissionsRepository {
  /** Locks the external id until the transaction ends, so that two requests with one id follow each other. */
  async findByExternalId(tx: Tx, formId: string, externalId: string): Promise<KnownSubmission | undefined> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `form-submission ${tx.brandId} ${formId} ${externalId}`,
    ]);
    return tx.maybeOne<KnownSubmission & Record<string, unknown>>(
      `select id, digest, submitted_at as "submittedAt", received_at as "receivedAt" from form_submission
       where brand_id = $1 and form_id = $2 and external_id = $3`,
      [tx.brandId, formId, externalId],
    );
  }

  /** Writes a submission; one that is known is replaced. */
  async save(tx: Tx, write: SubmissionWrite): Promise<void> {
    await tx.rowCount(
      `insert into form_submission (brand_id, id, form_id, form_version, location_id, lead_id, state, external_id,
         submitted_at, received_at, suspicions, content_type, raw, digest, sending)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
       on conflict (brand_id, id) do update
         set form_version = excluded.form_version, lead_id = excluded.lead_id, state = excluded.state,
           submitted_at = excluded.submitted_at, suspicions = excluded.suspicions,
           content_type = excluded.content_type, raw = excluded.raw, digest = excluded.digest, sending = excluded.sending`,
      [
        tx.brandId,
        write.id,
        write.formId,
        write.formVersion,
        write.locationId,
        write.leadId ?? null,
        write.state,
        write.externalId ?? null,
        write.submittedAt.toISOString(),
        write.receivedAt.toISOString(),
        write.suspicions,
        write.contentType,
        write.raw,
        write.digest,
        JSON.stringify(sanitizeJson(write.sending as JsonValue)),
      ],
    );
  }

  /** Newest first, behind the position (time, id). */
  list(
    tx: Tx,
    formId: string,
    { state, after, limit }: { state?: SubmissionState; after?: readonly [string, string]; limit: number },
  ): Promise<SubmissionRow[]> {
    return tx.query<SubmissionRow & Record<string, unknown>>(
      `select s.id, s.state, s.submitted_at as "submittedAt", s.received_at as "receivedAt",
         s.location_id as "locationId", place.name as "locationName", s.lead_id as "leadId",
         l.contact_name as "contactName", l.quality, l.paired, s.suspicions, s.external_id as "externalId"
       from form_submission s
       join location place on place.brand_id = s.brand_id and place.id = s.location_id
       left join lead l on l.brand_id = s.brand_id and l.id = s.lead_id
       where s.brand_id = $1 and s.form_id = $2 and ($3::text is null or s.state = $3)
         and ($4::timestamptz is null or (s.submitted_at, s.id) < ($4, $5::uuid))
       order by s.submitted_at desc, s.id desc limit $6`,
      [tx.brandId, formId, state ?? null, after?.[0] ?? null, after?.[1] ?? null, limit],
    );
  }

  /** The whole of a quarantined submission, locked. */
  lockQuarantined(tx: Tx, id: string): Promise<SubmissionWrite | undefined> {
    return tx.maybeOne<SubmissionWrite & Record<string, unknown>>(
      `select id, form_id as "formId", form_version as "formVersion", location_id as "locationId", state,
         external_id as "externalId", submitted_at as "submittedAt", received_at as "receivedAt", suspicions,
         content_type as "contentType", raw, digest, sending
       from form_submission where brand_id = $1 and id = $2 and state = 'quarantined' for update`,
      [tx.brandId, id],
    );
  }

  /** One that was kept and may be kept no longer. */
  async remove(tx: Tx, id: string): Promise<void> {
    await tx.rowCount('delete from form_submission where brand_id = $1 and id = $2', [tx.brandId, id]);
  }
}
