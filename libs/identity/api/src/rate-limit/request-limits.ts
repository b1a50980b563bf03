/** How many requests an API key may send. */
export interface RequestLimits {
  /** Default 20. */
  readonly perSecond: number;
  /** Default 600. */
  readonly perMinute: number;
  /** Default 50,000; the day is that of UTC. */
  readonly perDay: number;
}

export const defaultRequestLimits: RequestLimits = { perSecond: 20, perMinute: 600, perDay: 50_000 };

/** What a key has used of each window, the present request included when it was admitted. */
export interface UsedRequests {
  readonly admitted: boolean;
  readonly second: number;
  readonly minute: number;
  readonly day: number;
}

/** Where a key stands after a request. */
export interface Allowance {
  readonly admitted: boolean;
  /** The names and values that every answer carries (API conventions, section 8). */
  readonly headers: Readonly<Record<string, string>>;
  /** Seconds until a refused request may be admitted. */
  readonly retryAfterSeconds: number;
  /** The window that refused, in words. */
  readonly limit: string;
}

interface Window {
  readonly name: 'second' | 'minute' | 'day';
  readonly quota: number;
  readonly seconds: number;
  readonly remaining: number;
}

/** What the counts mean at `now`: the headers of the answer, and how long to wait. */
export function allowanceAt(now: Date, limits: RequestLimits, used: UsedRequests): Allowance {
  const windows: Window[] = [
    window('second', limits.perSecond, 1, used.second),
    window('minute', limits.perMinute, 60, used.minute),
    window('day', limits.perDay, 86_400, used.day),
  ];
  const [, minute, day] = windows as [Window, Window, Window];
  // The caller is told of the window that will stop it next: the minute, unless less is left of the day.
  const nearest = day.remaining < minute.remaining ? day : minute;
  const full = used.admitted ? [] : windows.filter(({ remaining }) => remaining === 0);
  const refusing = full.at(-1) ?? minute;
  return {
    admitted: used.admitted,
    headers: {
      'RateLimit-Policy': windows.map(({ name, quota, seconds }) => `"${name}";q=${quota};w=${seconds}`).join(', '),
      RateLimit: `"${nearest.name}";r=${nearest.remaining};t=${secondsLeft(now, nearest)}`,
      'X-RateLimit-Limit': `${nearest.quota}`,
      'X-RateLimit-Remaining': `${nearest.remaining}`,
      'X-RateLimit-Reset': `${Math.floor(now.getTime() / 1000) + secondsLeft(now, nearest)}`,
    },
    retryAfterSeconds: secondsLeft(now, refusing),
    limit: `${refusing.quota} a ${refusing.name}`,
  };
}

function window(name: Window['name'], quota: number, seconds: number, used: number): Window {
  return { name, quota, seconds, remaining: Math.max(0, quota - used) };
}

/** Windows begin with the second, minute and day of UTC. */
function secondsLeft(now: Date, { seconds }: Window): number {
  return seconds - (Math.floor(now.getTime() / 1000) % seconds);
}
