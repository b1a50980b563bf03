import { computed, signal } from '@angular/core';

/** Which leads are chosen for a bulk action: some by id, or all that match but some. */
export class LeadSelection {
  private readonly chosen = signal<ReadonlySet<string>>(new Set());
  private readonly left = signal<ReadonlySet<string>>(new Set());
  private anchor: string | undefined;

  /** Whether everything that matches is chosen, also on other pages. */
  readonly all = signal(false);

  readonly ids = computed(() => [...this.chosen()]);

  /** With `all`: leads that were taken out again. */
  readonly excluded = computed(() => [...this.left()]);
  readonly isEmpty = computed(() => !this.all() && this.chosen().size === 0);

  has(id: string): boolean {
    return this.all() ? !this.left().has(id) : this.chosen().has(id);
  }

  /** Number of chosen leads when `total` match. */
  count(total: number): number {
    return this.all() ? Math.max(0, total - this.left().size) : this.chosen().size;
  }

  toggle(id: string): void {
    this.anchor = id;
    (this.all() ? this.left : this.chosen).update((ids) => toggled(ids, id));
  }

  /** Chooses everything from the lead chosen last to this one, in the order of the page. */
  extendTo(id: string, order: readonly string[]): void {
    const from = order.indexOf(this.anchor ?? id);
    const to = order.indexOf(id);
    const span = order.slice(Math.min(from, to), Math.max(from, to) + 1);
    if (this.all()) this.left.update((ids) => new Set([...ids].filter((one) => !span.includes(one))));
    else this.chosen.update((ids) => new Set([...ids, ...span]));
  }

  /** Sets where a following `extendTo` begins. */
  anchorAt(id: string): void {
    this.anchor ??= id;
  }

  choosePage(ids: readonly string[]): void {
    this.chosen.set(new Set(ids));
  }

  chooseAll(): void {
    this.all.set(true);
    this.left.set(new Set());
  }

  clear(): void {
    this.all.set(false);
    this.chosen.set(new Set());
    this.left.set(new Set());
    this.anchor = undefined;
  }
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}
