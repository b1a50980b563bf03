import { addLead } from '../state/lead-changes.js';
import { type SimulatorState } from '../state/simulator-state.js';
import { Random } from '../world/random.js';

const TICK_MS = 250;
const MOST_AT_ONCE = 10_000;

/** Lets the world live: new leads at a rate, and the webhooks of whatever time has brought about. */
export class LiveTraffic {
  private readonly random: Random;
  private leadsPerMinute = 0;
  private lastMs: number;
  private owed = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly state: SimulatorState) {
    this.random = new Random(state.world.seed + 7);
    this.lastMs = state.clock.now();
  }

  /** Begins to tick on its own; the timer does not keep a process alive. */
  start(): void {
    this.timer = setInterval(() => this.tick(), TICK_MS);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  setRate(leadsPerMinute: number): void {
    this.tick();
    this.leadsPerMinute = Math.max(0, leadsPerMinute);
  }

  tick(): void {
    const nowMs = this.state.clock.now();
    this.owed = Math.min(MOST_AT_ONCE, this.owed + (Math.max(0, nowMs - this.lastMs) / 60_000) * this.leadsPerMinute);
    const sinceMs = this.lastMs;
    this.lastMs = nowMs;
    for (; this.owed >= 1; this.owed -= 1) this.createOne(sinceMs, nowMs);
    this.state.webhooks.tick();
  }

  private createOne(sinceMs: number, nowMs: number): void {
    const profiles = this.state.world.profiles.filter((profile) => !profile.deleted && !profile.account.deleted);
    if (profiles.length === 0) return;
    const profile = this.random.weighted(profiles.map((entry) => ({ entry, share: entry.leadCount + 1 }))).entry;
    const createdMs = sinceMs + this.random.fraction() * (nowMs - sinceMs);
    const date_created = new Date(createdMs).toISOString();
    this.state.webhooks.leadAppeared(addLead(this.state, { profile_id: profile.profileId, date_created }, 'generated'));
  }
}
