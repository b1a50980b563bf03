/** So many in a second on average, and so many at once. */
export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

interface Bucket {
  left: number;
  at: number;
}

/** Full buckets say nothing; they are dropped when there are so many. */
const mostBuckets = 10_000;

/** One bucket of tokens for each key. Counts in this process only: it protects the process, the budget is kept elsewhere. */
export class RateLimit {
  private readonly buckets = new Map<string, Bucket>();

  constructor(
    private readonly rate: Rate,
    private readonly uptimeMs: () => number = () => performance.now(),
  ) {}

  /** Takes a token, or tells in how many seconds there is one. */
  take(key: string): { readonly taken: true } | { readonly taken: false; readonly retryAfterSeconds: number } {
    const bucket = this.bucketOf(key);
    if (bucket.left < 1) {
      return { taken: false, retryAfterSeconds: Math.max(1, Math.ceil((1 - bucket.left) / this.rate.perSecond)) };
    }
    bucket.left -= 1;
    return { taken: true };
  }

  private bucketOf(key: string): Bucket {
    const now = this.uptimeMs();
    const { perSecond, burst } = this.rate;
    const bucket = this.buckets.get(key);
    if (!bucket) {
      if (this.buckets.size >= mostBuckets) this.buckets.clear();
      const fresh = { left: burst, at: now };
      this.buckets.set(key, fresh);
      return fresh;
    }
    bucket.left = Math.min(burst, bucket.left + ((now - bucket.at) / 1000) * perSecond);
    bucket.at = now;
    return bucket;
  }
}
