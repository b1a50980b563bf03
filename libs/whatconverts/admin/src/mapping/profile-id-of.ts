/** What somebody typed as a Profile ID, as the number it must be; undefined for anything else. */
export function profileIdOf(typed: string): string | undefined {
  const digits = /^#?0*(\d{1,18})$/u.exec(typed.trim())?.[1];
  return digits === undefined || digits === '0' ? undefined : digits;
}
