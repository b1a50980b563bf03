import { type HookOwner } from './inbound-webhooks.repository.js';

interface Known {
  readonly owner: Promise<HookOwner | undefined>;
  readonly until: number;
}

/** A revoked or rotated secret is refused by every process after this time. */
const keptMs = 2_000;
/** Callers may ask for any public id: what is remembered of them is bounded. */
const mostKnown = 10_000;

/** Remembers for a moment who owns an address, so that a burst asks once. */
export class KnownHooks {
  private readonly known = new Map<string, Known>();

  constructor(
    private readonly ask: (publicId: string) => Promise<HookOwner | undefined>,
    /** Milliseconds on a clock that is never set. */
    private readonly uptimeMs: () => number = () => performance.now(),
  ) {}

  owner(publicId: string): Promise<HookOwner | undefined> {
    const now = this.uptimeMs();
    const remembered = this.known.get(publicId);
    if (remembered && remembered.until > now) return remembered.owner;
    const owner = this.ask(publicId);
    this.remember(publicId, { owner, until: now + keptMs });
    // A failure is the caller's; the next one asks again.
    owner.catch(() => this.known.delete(publicId));
    return owner;
  }

  private remember(publicId: string, known: Known): void {
    this.known.delete(publicId);
    if (this.known.size >= mostKnown) this.known.delete(this.known.keys().next().value!);
    this.known.set(publicId, known);
  }
}
