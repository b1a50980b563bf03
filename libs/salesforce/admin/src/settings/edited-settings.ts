import { httpResource } from '@angular/common/http';
import { Service, computed, inject, linkedSignal, signal } from '@angular/core';
import { type FieldProblem, problemOf } from '@leadweave/api-client';
import { UndoBar } from '@leadweave/ui';
import { SalesforceApi, type Settings, type SettingsChange, salesforceAddresses } from '../salesforce-api.js';
import { refusalText } from '../wording/refusal-text.js';

/** What goes where as it is saved, and the way a part of it is saved. One for each page that edits it. */
@Service({ autoProvided: false })
export class EditedSettings {
  private readonly api = inject(SalesforceApi);
  private readonly bar = inject(UndoBar);
  private readonly resource = httpResource<Settings>(() => salesforceAddresses.settings);

  /** As last read or saved. */
  readonly saved = linkedSignal<Settings | undefined, Settings | undefined>({
    source: () => (this.resource.hasValue() ? this.resource.value() : undefined),
    computation: (read, previous) => read ?? previous?.value,
  });
  readonly problem = computed(() => (this.resource.error() ? problemOf(this.resource.error()) : undefined));
  readonly saving = signal(false);

  /** Why the last try to save was refused. */
  readonly refusal = signal<string | undefined>(undefined);

  /** Faults of single values of the last try, by their place. */
  readonly faults = signal<readonly FieldProblem[]>([]);

  /** Resolves with whether it was saved. */
  async save(change: SettingsChange, done: string): Promise<boolean> {
    const saved = this.saved();
    if (!saved) return false;
    this.saving.set(true);
    this.forget();
    try {
      this.saved.set(await this.api.saveSettings(saved, change));
      this.bar.notify(done);
      return true;
    } catch (error) {
      this.refusal.set(refusalText(error));
      this.faults.set(problemOf(error).errors);
      return false;
    } finally {
      this.saving.set(false);
    }
  }

  /** Forgets what was refused. */
  forget(): void {
    this.refusal.set(undefined);
    this.faults.set([]);
  }

  reload(): void {
    this.forget();
    this.resource.reload();
  }
}
