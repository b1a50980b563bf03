/** The value below which this share of the values lies. */
export function quantile(values, share) {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

export const median = (values) => quantile(values, 0.5);

/** Milliseconds that the work took. */
export async function timed(work) {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
