/** `['a', 'b,c']` as `a,b\,c`, the way the API and the address bar write several values. */
export function joinValues(values: readonly string[]): string {
  return values.map((value) => value.replace(/[\\,]/gu, '\\$&')).join(',');
}

/** The values of `a,b\,c`. */
export function splitValues(text: string): string[] {
  const values = text.match(/(?:\\[^]|[^,\\])+/gu) ?? [];
  return values.map((value) => value.replace(/\\([^])/gu, '$1'));
}
