/** One request as the journal keeps it: no secrets, no bodies. */
export interface RequestRecord {
  readonly method: string;
  /** Path below the API's base, e.g. `/leads`. */
  readonly path: string;
  readonly query: Record<string, string>;
  /** Token of the key, or undefined when none of ours was presented. */
  readonly key?: string;
  /** Time of the simulator's clock, ISO 8601. */
  readonly at: string;
  /** 0 while the request is going on, or when a fault left it without an answer. */
  status: number;
  /** Kinds of the faults that were applied. */
  readonly faults: string[];
}
