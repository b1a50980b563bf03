/** The address, when it is one that may become a link: http or https only. */
export function webAddress(text: string | null): string | undefined {
  const url = text && URL.canParse(text) ? new URL(text) : undefined;
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : undefined;
}
