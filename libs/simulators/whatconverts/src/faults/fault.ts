import { type LeadWire } from '../lead/lead-wire.js';

/** A change of the truth that happens while somebody pages through it. */
export type TruthChange =
  | { readonly do: 'create'; readonly fields?: LeadWire }
  | { readonly do: 'delete'; readonly leadId: number }
  | { readonly do: 'backdate'; readonly leadId: number; readonly to: string }
  | { readonly do: 'edit'; readonly leadId: number; readonly fields: LeadWire };

/** What goes wrong. */
export type FaultKind =
  /** Answers with a status in place of the real answer; `contentType` defaults to JSON. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly body?: string;
      readonly contentType?: string;
      readonly headers?: Record<string, string>;
    }
  /** Waits before the answer begins. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** Sends the body at this speed. */
  | { readonly kind: 'drip'; readonly bytesPerSecond: number }
  /** Ends the body after this many bytes as if it were complete (chunked, valid end). */
  | { readonly kind: 'truncate'; readonly atByte: number }
  /** Resets the connection: before any answer, or after this many bytes of the body. */
  | { readonly kind: 'reset'; readonly atByte?: number }
  /** Never answers; `after: 'headers'` sends the head first. */
  | { readonly kind: 'hang'; readonly after?: 'request' | 'headers' }
  /** Announces a length that is wrong by `delta` bytes, then ends. */
  | { readonly kind: 'wrongContentLength'; readonly delta: number }
  /** Says `content-encoding: gzip` over a plain body. */
  | { readonly kind: 'lyingGzip' }
  /** An HTML page where JSON is due; status 200 unless given. */
  | { readonly kind: 'htmlPage'; readonly status?: number }
  /** `{"error_message"}` with status 200. */
  | { readonly kind: 'errorMessage'; readonly message?: string }
  /** The right body under a wrong content type. */
  | { readonly kind: 'wrongContentType'; readonly contentType: string }
  /** Rows of another profile among (or in place of) the asked ones. */
  | { readonly kind: 'foreignRows'; readonly profileId?: number; readonly replace?: boolean }
  /** The first page again whatever page was asked; `echo` shows the asked number in the envelope. */
  | { readonly kind: 'repeatedPage'; readonly echo?: boolean }
  /** No rows on this page, envelope unchanged. */
  | { readonly kind: 'emptyPage' }
  /** Each row twice. */
  | { readonly kind: 'doubledRows' }
  /** The totals of the envelope are off by `delta` leads. */
  | { readonly kind: 'totalDelta'; readonly delta: number }
  /** Changes the truth before (default) or after this request is answered. */
  | { readonly kind: 'mutate'; readonly when?: 'before' | 'after'; readonly changes: readonly TruthChange[] };

/** Which requests a fault applies to; all conditions given must hold. */
export interface FaultMatch {
  readonly method?: string;
  /** Path below the API's base, e.g. `/leads`; with `*` at the end a prefix. */
  readonly path?: string;
  readonly query?: Record<string, string>;
  /** Token of the key. */
  readonly key?: string;
  /** Begin with the n-th matching request, counted from 1 since the fault was set. */
  readonly nth?: number;
}

/** A fault and how often it strikes. */
export type FaultOptions = FaultKind & { readonly match?: FaultMatch; readonly times?: number };

/** A fault that is set. */
export interface Fault {
  readonly id: number;
  readonly what: FaultKind;
  readonly match: FaultMatch;
  /** Strikes left; infinite for a fault that stays. */
  left: number;
  /** Matching requests so far. */
  seen: number;
}
