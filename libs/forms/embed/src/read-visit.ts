import { marketingParameters, type Visit } from '@leadweave/forms-domain';

declare global {
  interface Window {
    /** A website may say how its visitor is known to WhatConverts. */
    leadweaveVisitorId?: () => string | undefined;
  }
}

const storageKey = 'leadweave-visit';
/** WhatConverts' cookie of the visitor. */
const visitorCookie = /(?:^|; )wc_client_current=([^;]*)/;

interface FirstTouch {
  readonly landingPage: string;
  readonly referrer?: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** How the visitor came. The first page of the session is remembered, since a form is seldom on the page that was linked. */
export function readVisit(): Visit {
  const page = location.href;
  const first = firstTouch(page);
  return { page, ...first, visitorId: visitorId() };
}

/** Remembers the first page of the session; call it on every page that loads the script. */
export function firstTouch(page: string): FirstTouch {
  const kept = fromStorage();
  if (kept) return kept;
  const touch = {
    landingPage: page,
    referrer: document.referrer || undefined,
    parameters: Object.fromEntries(marketingParameters(page)),
  };
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(touch));
  } catch {
    // Storage is switched off or full: this page then counts as the first one.
  }
  return touch;
}

function fromStorage(): FirstTouch | undefined {
  try {
    return (JSON.parse(sessionStorage.getItem(storageKey) ?? 'null') as FirstTouch | null) ?? undefined;
  } catch {
    // Storage is switched off, or another script wrote something of its own.
    return undefined;
  }
}

function visitorId(): string | undefined {
  try {
    return window.leadweaveVisitorId?.() ?? decodeURIComponent(visitorCookie.exec(document.cookie)?.[1] ?? '');
  } catch {
    // The website's own function failed, or the cookie is not encoded: no reason to lose a lead.
    return undefined;
  }
}
