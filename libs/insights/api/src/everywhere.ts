/** The scope of background work, which concerns the whole brand. */
export const everywhere = { kind: 'all-locations' } as const;
