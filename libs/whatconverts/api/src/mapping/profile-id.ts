/** What somebody typed as a Profile ID, as the number it must be; `undefined` for anything else. */
export function profileIdOf(typed: string): string | undefined {
  const text = typed.trim().replace(/^#/, '');
  if (!/^\d{1,18}$/.test(text)) return undefined;
  const id = text.replace(/^0+/, '');
  return id === '' ? undefined : id;
}
