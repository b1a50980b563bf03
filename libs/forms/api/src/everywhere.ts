/** The reach of a submission: whose location it is follows from the form, not from a person. */
export const everywhere = { kind: 'all-locations' } as const;
