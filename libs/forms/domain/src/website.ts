const origin = /^https?:\/\/[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?(?::\d{1,5})?$/;

/**
 * The origin of an address as people write it: `www.example.com/contact` gives `https://www.example.com`. Undefined when
 * it is no address of a website.
 */
export function websiteOrigin(written: string): string | undefined {
  const text = written.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  const parsed = URL.canParse(address) ? new URL(address).origin : '';
  return origin.test(parsed) ? parsed : undefined;
}

/** Whether a form may be sent from a page of this origin. Exact: each website is named, there are no wildcards. */
export function isAllowedWebsite(websites: readonly string[], pageOrigin: string): boolean {
  return websites.includes(pageOrigin);
}

/** Whether a text is an address of a web page, which a browser may be sent to. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text) && websiteOrigin(text) !== undefined;
}
