import { Service, inject, signal } from '@angular/core';
import { CurrentBrand } from '@leadweave/api-client';
import { Locale, UndoBar, formatNumber } from '@leadweave/ui';
import { type LeadExport, ExportsApi, downloadAddress, isOpenExport } from './exports-api.js';

const pollMs = 1_500;

/** Follows exports that were started here, wherever the person goes on, and says when a file is ready. */
@Service()
export class ExportWatch {
  private readonly api = inject(ExportsApi);
  private readonly brand = inject(CurrentBrand);
  private readonly bar = inject(UndoBar);
  private readonly locale = inject(Locale);
  private readonly watched = new Map<string, LeadExport>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** The newest answers, by id. */
  readonly seen = signal<ReadonlyMap<string, LeadExport>>(new Map());

  follow(job: LeadExport): void {
    this.note(job);
    if (!isOpenExport(job)) return;
    this.watched.set(job.id, job);
    this.timer ??= setTimeout(() => void this.look(), pollMs);
  }

  note(job: LeadExport): void {
    this.seen.update((seen) => new Map(seen).set(job.id, job));
    if (!isOpenExport(job)) this.watched.delete(job.id);
  }

  private async look(): Promise<void> {
    this.timer = undefined;
    for (const id of this.watched.keys()) await this.lookAt(id);
    if (this.watched.size > 0) this.timer ??= setTimeout(() => void this.look(), pollMs);
  }

  private async lookAt(id: string): Promise<void> {
    try {
      const job = await this.api.read(id);
      this.note(job);
      if (job.state === 'done') void this.announce(job);
      if (job.state === 'failed') this.bar.notify('The export failed. Start it again.');
    } catch {
      // Asked again next time; without a connection the page says so itself.
    }
  }

  private async announce({ id, rows }: LeadExport): Promise<void> {
    const leads = `${formatNumber(rows, this.locale.tag())} ${rows === 1 ? 'lead' : 'leads'}`;
    const brandId = this.brand.id();
    if ((await this.bar.offer(`Your export of ${leads} is ready`, 'Download')) === 'undone' && brandId) {
      window.location.assign(downloadAddress(id, brandId));
    }
  }
}
