import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatCheckbox } from '@angular/material/checkbox';
import { problemOf } from '@leadweave/api-client';
import { Announcer, UndoBar } from '@leadweave/ui';
import { type Connection, type LeadType, WhatConvertsApi } from '../whatconverts-api.js';
import { leadTypeWords } from '../wording/lead-type-words.js';
import { refusalText } from '../wording/refusal-text.js';

/** Which types of lead a connection brings in. Each change shows at once and can be undone. */
@Component({
  selector: 'lw-lead-types-card',
  imports: [MatCheckbox],
  template: `
    <section class="lw-card" aria-labelledby="lead-types">
      <header>
        <h2 class="lw-card-title" id="lead-types">Types of lead</h2>
        <p class="lw-muted">A type that is switched on later loads its history, too.</p>
      </header>
      <div class="types" role="group" aria-labelledby="lead-types">
        @for (entry of words; track entry.type) {
          <mat-checkbox
            [checked]="chosen().includes(entry.type)"
            [disabled]="!editable() || isLast(entry.type)"
            (change)="toggle(entry.type, $event.checked)"
            >{{ entry.label }}</mat-checkbox
          >
        }
      </div>
    </section>
  `,
  styles: `
    .types {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr));
    }
  `,
})
export class LeadTypesCard {
  readonly connection = input.required<Connection>();
  readonly editable = input(false);
  readonly changed = output<Connection>();

  private readonly api = inject(WhatConvertsApi);
  private readonly bar = inject(UndoBar);
  private readonly announcer = inject(Announcer);
  private readonly pending = signal<readonly LeadType[] | undefined>(undefined);
  protected readonly words = leadTypeWords;
  protected readonly chosen = computed(() => this.pending() ?? this.connection().leadTypes);

  /** A connection without any type would bring in nothing. */
  protected isLast(type: LeadType): boolean {
    return this.chosen().length === 1 && this.chosen().includes(type);
  }

  protected async toggle(type: LeadType, on: boolean): Promise<void> {
    const before = this.chosen();
    const after = on ? [...before, type] : before.filter((one) => one !== type);
    const label = leadTypeWords.find((entry) => entry.type === type)?.label ?? type;
    const done = on ? `${label} are synced from now on` : `${label} are no longer synced`;
    if (!(await this.save(after))) return;
    this.announcer.announce(`${done}, undo available`);
    if ((await this.bar.offer(done)) === 'undone') await this.save(before);
  }

  private async save(leadTypes: readonly LeadType[]): Promise<boolean> {
    this.pending.set(leadTypes);
    try {
      this.changed.emit(await this.api.update(this.connection(), { leadTypes }));
      return true;
    } catch (error) {
      this.bar.notify(`The types stay as they were. ${refusalText(problemOf(error))}`);
      return false;
    } finally {
      this.pending.set(undefined);
    }
  }
}
