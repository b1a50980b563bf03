import { type WriteBackValues } from '@leadweave/salesforce-domain';

/** What came of writing values into WhatConverts. */
export type WrittenValues =
  | { readonly kind: 'done' }
  /** Refused again until somebody changes something. */
  | { readonly kind: 'refused'; readonly code: string }
  /** To be tried again, at `at` when that is known: without it, the try failed. */
  | { readonly kind: 'later'; readonly code: string; readonly at?: Date };

/** Where values go from here. The application binds what reads from WhatConverts too: neither knows the other. */
export abstract class WhatConvertsValues {
  /**
   * Writes values of one lead. Repeated calls do no harm. No unit of work is open.
   *
   * @param externalLeadId the id that WhatConverts gave
   */
  abstract write(
    brandId: string,
    externalLeadId: string,
    values: WriteBackValues,
    signal?: AbortSignal,
  ): Promise<WrittenValues>;
}

/** There is no WhatConverts: what is owed stays owed. */
export class NoWhatConvertsValues extends WhatConvertsValues {
  write(): Promise<WrittenValues> {
    return Promise.resolve({ kind: 'refused', code: 'no-connection' });
  }
}
