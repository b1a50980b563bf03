const loneSurrogate = /\p{Surrogate}/u;

/** Tells whether UTF-8 carries the text unchanged, which it does not for lone surrogates. */
export function isWellFormed(text: string): boolean {
  return !loneSurrogate.test(text);
}
