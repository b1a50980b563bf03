/** What a duplicate rule of the org found when it refused a lead; the client's finding fits as it is. */
export interface DuplicateRefusal {
  /** The rule only alerts, so Salesforce would save all the same. */
  readonly allowSave: boolean;
  readonly matches: readonly { readonly object: string; readonly id: string; readonly rule: string }[];
}

/** What a brand chose for leads that a duplicate rule refuses. */
export type DuplicatePolicy = 'link' | 'create-anyway' | 'hold';

/** What follows from the refusal. */
export type DuplicateAnswer =
  | { readonly kind: 'link'; readonly object: 'Lead' | 'Contact'; readonly id: string }
  | { readonly kind: 'save-anyway' }
  | {
      readonly kind: 'hold';
      readonly because: 'asked-to' | 'several' | 'none-visible' | 'rule-blocks';
      readonly candidates: readonly { readonly object: string; readonly id: string }[];
      /** Whether the card may offer "create anyway". */
      readonly mayCreate: boolean;
    };

/** Answers a duplicate rule by the brand's policy; whatever is not plain waits for a person with the records that were found (E42). */
export function answerDuplicates(policy: DuplicatePolicy, { allowSave, matches }: DuplicateRefusal): DuplicateAnswer {
  const candidates = [...new Map(matches.map(({ object, id }) => [id, { object, id }])).values()];
  const hold = (because: 'asked-to' | 'several' | 'none-visible' | 'rule-blocks'): DuplicateAnswer => ({
    kind: 'hold',
    because,
    candidates,
    mayCreate: allowSave,
  });
  switch (policy) {
    case 'hold':
      return hold('asked-to');
    case 'create-anyway':
      return allowSave ? { kind: 'save-anyway' } : hold('rule-blocks');
    case 'link': {
      const people = candidates.filter(({ object }) => object === 'Lead' || object === 'Contact');
      const [only] = people;
      if (!only) return hold('none-visible');
      return people.length > 1
        ? hold('several')
        : { kind: 'link', object: only.object as 'Lead' | 'Contact', id: only.id };
    }
  }
}
