/** What is kept of an org's set-up between two looks at it. Moments are ISO 8601. */
export interface SetUpNotes {
  /** From the org itself, at the last sign-in. */
  readonly org?: { readonly currency?: string; readonly isSandbox: boolean };
  /** The last check of fields and rights. */
  readonly checked?: {
    readonly at: string;
    readonly ready: boolean;
    /** What stood in the way, machine-readable. */
    readonly trouble?: 'missing-permissions' | 'missing-fields';
  };
  /** The plan that a person saw last: what has changed since is told by comparing. */
  readonly plan?: { readonly digest: string; readonly steps: readonly string[] };
  /** When the mapping, and which leads go, were saved by somebody. */
  readonly mappedAt?: string;
  readonly chosenAt?: string;
}
