import { type CallOptions } from '../client-options.js';
import { type MappingOptions } from '../mapping/parsed-row.js';

/** Options of a list of leads. */
export interface LeadListOptions extends CallOptions, MappingOptions {
  /**
   * Whether the caller has a lead in just this version already, from an answer to a question that this one is a part of. Such a row is
   * neither mapped nor checked, which is most of the work of reading it; its id is in `knownLeadIds`. `contentHash` is that of
   * `rowContentHash`, computed when it is asked for.
   */
  readonly isKnown?: (leadId: string, contentHash: () => string) => boolean;
}
