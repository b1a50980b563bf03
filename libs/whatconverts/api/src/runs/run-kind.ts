/** Why a run exists. `reread` and `reconciliation` look at known leads again. */
export const runKinds = ['initial', 'mapping', 'daily', 'manual', 'weekly', 'reread', 'reconciliation'] as const;
export type RunKind = (typeof runKinds)[number];
