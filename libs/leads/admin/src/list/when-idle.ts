const latestMs = 500;

/** Does some work once the browser has painted and has nothing more urgent to do, after half a second at the latest. */
export function whenIdle(work: () => void): void {
  // Safari knows no idle time; there the work comes after what is already waiting.
  if (typeof requestIdleCallback === 'undefined') setTimeout(work);
  else requestIdleCallback(work, { timeout: latestMs });
}
