const second = 1_000;
const minute = 60 * second;

/** Rows already read are read again this far back, since long transactions become visible late (contract 8.2). */
export const overlapMs = 5 * minute;
/** Without the vendor's own word the last minute is left for the next poll. */
const unsafeMs = minute;
/** The vendor's question about changes looks back this far, and further than a minute as it demands. */
const askedBackMs = 2 * minute;
const longestBackMs = 30 * 24 * 60 * minute;

/** The last row of a page. */
export interface PageCursor {
  readonly stampMs: number;
  readonly id: string;
}

/** What one poll reads: both ends inclusive, milliseconds of server time. */
export interface PollWindow {
  readonly fromMs: number;
  readonly untilMs: number;
}

/** What comes after a page. `coveredMs` is what the next poll begins with. */
export type AfterPage =
  | { readonly kind: 'next-page'; readonly after: PageCursor }
  | { readonly kind: 'done'; readonly coveredMs: number }
  /** Rows that were not asked for, or not in order: nothing may be concluded from the page. */
  | { readonly kind: 'unfaithful' };

/** The span to ask the vendor about, so that it tells up to when its answers are complete. */
export function coverageSpan(coveredMs: number, serverNowMs: number): PollWindow {
  const earliest = serverNowMs - longestBackMs;
  return { fromMs: Math.max(Math.min(coveredMs, serverNowMs) - askedBackMs, earliest), untilMs: serverNowMs };
}

/**
 * What the next poll reads.
 *
 * @param coveredMs up to when everything is stored
 * @param serverNowMs the server's own time, from its `Date` header: never ours
 * @param completeUntilMs up to when the vendor calls its answers complete; undefined when it would not say
 */
export function pollWindow(coveredMs: number, serverNowMs: number, completeUntilMs: number | undefined): PollWindow {
  const untilMs = Math.min(completeUntilMs ?? serverNowMs - unsafeMs, serverNowMs);
  return { fromMs: coveredMs - overlapMs, untilMs: Math.max(untilMs, coveredMs) };
}

/** What follows from a page in the order of (SystemModstamp, Id). A page that is not full is the last one. */
export function afterPage(
  rows: readonly PageCursor[],
  window: PollWindow,
  pageSize: number,
  after?: PageCursor,
): AfterPage {
  const stamps = [after?.stampMs ?? window.fromMs, ...rows.map(({ stampMs }) => stampMs), window.untilMs];
  const isOrdered = stamps.every((stamp, index) => index === 0 || stamp >= stamps[index - 1]!);
  const repeats = after !== undefined && rows.some(({ stampMs, id }) => stampMs === after.stampMs && id === after.id);
  if (!isOrdered || repeats || rows.length > pageSize) return { kind: 'unfaithful' };
  const last = rows.at(-1);
  return last && rows.length === pageSize
    ? { kind: 'next-page', after: { stampMs: last.stampMs, id: last.id } }
    : { kind: 'done', coveredMs: window.untilMs };
}
