interface Lockable {
  readonly key?: string;
  readonly source: string;
  readonly externalId: string;
  readonly normalisedEmail?: string;
  readonly pairable: boolean;
}

/**
 * A batch of 2,500 records would want 5,000 locks, of which a server has some 6,400 for all its connections. So keys share
 * a fixed number of locks: two batches of one brand wait for each other, single records hardly ever do.
 */
const lockCount = 256;

/** Names of the locks that make the arrival of these records safe: by identity, and by e-mail where they can pair. */
export function intakeLocks(records: readonly Lockable[]): string[] {
  const numbers = new Set<number>();
  for (const { source, externalId, normalisedEmail, pairable } of records) {
    numbers.add(bucketOf(`${source} ${externalId}`));
    if (pairable && normalisedEmail) numbers.add(bucketOf(normalisedEmail));
  }
  return [...numbers].map((number) => `intake:${number}`);
}

/** FNV-1a over UTF-16 units: even enough, and cheap. */
function bucketOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0) % lockCount;
}
