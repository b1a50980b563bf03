/** How long a brand keeps what, in days; undefined keeps it for good. */
export interface Retention {
  /** IP addresses of visitors. */
  readonly ipDays?: number;
  /** Records and inputs as they were received. */
  readonly rawDays?: number;
  /** Leads as a whole. */
  readonly leadDays?: number;
}

/** Of a brand that has set nothing: what was received is kept long enough to replay it. */
export const defaultRetention: Retention = { rawDays: 30 };
