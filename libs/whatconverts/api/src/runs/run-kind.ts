/** Why a run exists. `reread` and `reconciliation` look at known leads again. */
export const runKinds = ['initial', 'mapping', 'daily', 'manual', 'weekly', 'reread', 'reconciliation'] as const;
export type RunKind = (typeof runKinds)[number];

/** Whether the leads of a run lie in the past of whoever sees them first: nobody is told of them. */
export function loadsHistory(kind: RunKind): boolean {
  return kind === 'initial' || kind === 'mapping';
}
