import { type Source, type SourceRecordId } from '@leadweave/domain';

/** Why a value is the one shown. */
export type OriginRule =
  'only-value' | 'native-wins' | 'whatconverts-wins' | 'person-wins' | 'deal-wins' | 'salesforce-wins';

/** A value of a source, with the record that said it. */
export interface SourcedValue {
  readonly source: Source;
  readonly recordId: SourceRecordId;
  /** Event time of the record, milliseconds since the epoch. */
  readonly atMs: number;
  readonly value: unknown;
}

/** Where a shown value comes from. `replaced` lists the differing values that stood behind it, nearest first. */
export type Origin =
  | (Omit<SourcedValue, 'value'> & {
      readonly rule: Exclude<OriginRule, 'person-wins' | 'deal-wins' | 'salesforce-wins'>;
      readonly replaced?: readonly SourcedValue[];
    })
  | {
      readonly source: 'person';
      readonly by: string;
      /** When the person decided, milliseconds since the epoch. */
      readonly atMs: number;
      readonly rule: 'person-wins';
      readonly replaced?: readonly SourcedValue[];
    }
  | {
      readonly source: 'salesforce';
      /** Id of the record; of a deal, that of the opportunity. */
      readonly reference: string;
      /** When it was changed, or taken over, milliseconds since the epoch. */
      readonly atMs: number;
      /** `salesforce-wins`: by a line of the mapping. */
      readonly rule: 'deal-wins' | 'salesforce-wins';
      readonly replaced?: readonly SourcedValue[];
    };

/**
 * Origins by path: `contact.email`, `message`, `fields.<label>`, `attribution.clickIds.<name>` … Labels and names stand
 * as they are, dots included. A path without a value has no origin, unless a person emptied it.
 */
export type Origins = Readonly<Record<string, Origin>>;
