/** The first releases without known holes in row-level security (CVE-2023-2455, CVE-2025-8713), by major version. */
const floors: Readonly<Record<number, number>> = { 15: 14, 16: 10, 17: 6, 18: 0 };
const oldestMajor = 15;

/**
 * What is wrong with a version of PostgreSQL for this product, in a sentence; undefined when nothing is.
 *
 * @param version as the server tells it: `17.6`, `18.0 (Debian 18.0-1)`, `18beta1`
 */
export function patchFloorFault(version: string): string | undefined {
  const found = /^(\d+)(?:\.(\d+))?/.exec(version);
  if (!found) return `PostgreSQL calls itself "${version}", which says nothing about its version.`;
  const [major, minor] = [Number(found[1]), Number(found[2] ?? -1)];
  if (major < oldestMajor) return `PostgreSQL ${version} is too old: ${oldestMajor} or newer is needed.`;
  const floor = floors[major];
  if (floor === undefined || minor >= floor) return undefined;
  return `PostgreSQL ${version} has known holes in row-level security: update it to ${major}.${floor} or newer.`;
}
