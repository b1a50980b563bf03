/** The scope of work that concerns the whole brand: connections, mappings and runs are not limited to locations. */
export const everywhere = { kind: 'all-locations' } as const;
