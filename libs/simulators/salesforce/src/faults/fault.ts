/** What goes wrong. Without a word to the contrary the call is not carried out. */
export type FaultKind =
  /** Answers with a status; `body` and `contentType` default to an empty text. */
  | { readonly kind: 'status'; readonly status: number; readonly body?: string; readonly contentType?: string }
  /** Answers with one error of Salesforce, by default 400. */
  | { readonly kind: 'error'; readonly errorCode: string; readonly message?: string; readonly status?: number }
  /** The session is invalid, however fresh the token is. */
  | { readonly kind: 'invalidSession' }
  /** An HTML page of the edge; status 503 unless given. */
  | { readonly kind: 'htmlPage'; readonly status?: number }
  /** Waits before the call is carried out. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** Resets the connection before the call is carried out. */
  | { readonly kind: 'reset' }
  /** Never answers; with `headers` the head and some bytes of the body are sent first. The call is carried out. */
  | { readonly kind: 'hang'; readonly after?: 'request' | 'headers' }
  /** Carries the call out, then the answer is lost: by a reset, or with `hang` by silence. */
  | { readonly kind: 'lostAnswer'; readonly hang?: boolean };

/** Which requests a fault strikes; all conditions given must hold. */
export interface FaultMatch {
  readonly method?: string;
  readonly host?: string;
  /** Path below the host; `*` stands for any number of characters, e.g. a star, then `/sobjects/Lead`. */
  readonly path?: string;
  /** Begin with the n-th matching request, counted from 1 since the fault was set. */
  readonly nth?: number;
}

/** A fault and how often it strikes; once unless `times` says otherwise. */
export type FaultOptions = FaultKind & { readonly match?: FaultMatch; readonly times?: number };

/** A fault that is set. */
export interface Fault {
  readonly id: number;
  readonly what: FaultKind;
  readonly match: FaultMatch;
  left: number;
  seen: number;
}
