/** Lengths of a password in characters. Length is what counts; no kind of character is demanded. */
export const passwordLengths = { minimum: 10, maximum: 128 } as const;
