/** The values of `a,b\,c`, that is `a` and `b,c`. What is no text is given back as it is. */
export function separatedValues(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const values = value.match(/(?:\\[^]|[^,\\])+/g) ?? [];
  return values.map((one) => one.replace(/\\([^])/g, '$1'));
}
