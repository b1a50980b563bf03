import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { SaveBar } from '@leadweave/ui/form';
import { MatCheckbox } from '@angular/material/checkbox';
import { SalesforceMember } from '../member/salesforce-member.js';
import { type ToLeads } from '../salesforce-api.js';
import { EditedSettings } from '../settings/edited-settings.js';
import { MeantChoices } from '../settings/meant-choices.js';
import { SettingsFrame } from '../settings/settings-frame.js';
import { severalChoices, triggerChoices, writeBackChoices } from '../wording/choice-words.js';
import { FilterBuilder } from './filter-builder.js';
import { emptyFilter } from './filter-draft.js';

/** Which opportunities come back, how several of one lead count, and what goes on to WhatConverts. */
@Component({
  selector: 'lw-opportunities-form',
  imports: [SaveBar, FilterBuilder, MatCheckbox, MeantChoices, SettingsFrame],
  providers: [EditedSettings],
  template: `
    <lw-settings-frame>
      @if (draft(); as values) {
        <section class="lw-card" aria-labelledby="triggers">
          <header>
            <h2 class="lw-card-title" id="triggers">What updates a lead</h2>
            <p class="lw-muted">Salesforce is asked every minute. An older version never replaces a newer one.</p>
          </header>
          <div class="group" role="group" aria-label="What updates a lead" [inert]="!member.mayChange()">
            @for (trigger of triggers; track trigger.value) {
              <mat-checkbox
                [checked]="values.triggers.includes(trigger.value)"
                (change)="chooseTrigger(trigger.value, $event.checked)"
              >
                <span class="choice"
                  >{{ trigger.label }} <span class="meaning">{{ trigger.meaning }}</span></span
                >
              </mat-checkbox>
            }
          </div>
          @if (values.triggers.includes('matching-filter')) {
            <div class="filter" [inert]="!member.mayChange()">
              <h3 class="lw-label">The filter</h3>
              <lw-filter-builder [filter]="values.filter ?? none" (filterChange)="change({ filter: $event })" />
              <mat-checkbox [checked]="values.whileMatching" (change)="change({ whileMatching: $event.checked })">
                At every change while it matches, not only when it begins to
              </mat-checkbox>
            </div>
          }
        </section>
        <section class="lw-card" aria-labelledby="several">
          <h2 class="lw-card-title" id="several">What a lead is worth</h2>
          <lw-meant-choices
            label="Several opportunities of one lead"
            [choices]="severals"
            [value]="values.several"
            [editable]="member.mayChange()"
            (valueChange)="change({ several: $event })"
          />
          <p class="lw-muted">
            Open amounts are its quote value, won amounts its sales value. Amounts in another currency than the brand’s
            are shown and not added.
          </p>
        </section>
        <section class="lw-card" aria-labelledby="back">
          <header>
            <h2 class="lw-card-title" id="back">On to WhatConverts</h2>
            <p class="lw-muted">
              Written once for each change of an opportunity. What people change in WhatConverts afterwards is left
              alone.
            </p>
          </header>
          <div class="group" role="group" aria-label="On to WhatConverts" [inert]="!member.mayChange()">
            @for (value of writeBacks; track value.value) {
              <mat-checkbox
                [checked]="values.writeBack[value.value]"
                (change)="chooseWriteBack(value.value, $event.checked)"
              >
                <span class="choice"
                  >{{ value.label }} <span class="meaning">{{ value.meaning }}</span></span
                >
              </mat-checkbox>
            }
          </div>
        </section>
        @if (changed()) {
          <lw-save-bar
            [text]="filterMissing() ? 'Not saved: the filter needs a condition' : 'Not saved yet'"
            [label]="saveLabel()"
            [saving]="settings.saving()"
            [blocked]="filterMissing()"
            (save)="save()"
            (discard)="discard()"
          />
        }
      }
    </lw-settings-frame>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
    }
    header,
    .group,
    .filter {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
    }
    header {
      gap: var(--lw-space-1);
    }
    .filter {
      gap: var(--lw-space-3);
      padding: var(--lw-space-4);
      border-radius: var(--lw-corner);
      background: var(--lw-surface-sunken);
    }
    .choice {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0 var(--lw-space-2);
    }
    .meaning {
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
  `,
})
export class OpportunitiesForm {
  readonly saveLabel = input('Save');

  /** What was edited is saved. */
  readonly saved = output();

  protected readonly member = inject(SalesforceMember);
  protected readonly settings = inject(EditedSettings);
  protected readonly none = emptyFilter;
  protected readonly triggers = triggerChoices;
  protected readonly severals = severalChoices;
  protected readonly writeBacks = writeBackChoices;

  protected readonly draft = linkedSignal<ToLeads | undefined>(() => this.settings.saved()?.toLeads);
  protected readonly changed = computed(
    () => JSON.stringify(this.draft()) !== JSON.stringify(this.settings.saved()?.toLeads),
  );
  protected readonly filterMissing = computed(() => {
    const { triggers = [], filter } = this.draft() ?? {};
    return triggers.includes('matching-filter') && !filter?.lines.length;
  });

  protected change(parts: Partial<ToLeads>): void {
    this.draft.update((draft) => draft && { ...draft, ...parts });
  }

  protected chooseTrigger(trigger: ToLeads['triggers'][number], on: boolean): void {
    const chosen = new Set(this.draft()?.triggers);
    if (on) chosen.add(trigger);
    else chosen.delete(trigger);
    this.change({ triggers: triggerChoices.map(({ value }) => value).filter((value) => chosen.has(value)) });
  }

  protected chooseWriteBack(value: keyof ToLeads['writeBack'], on: boolean): void {
    const draft = this.draft();
    if (draft) this.change({ writeBack: { ...draft.writeBack, [value]: on } });
  }

  protected discard(): void {
    this.settings.forget();
    this.draft.set(this.settings.saved()?.toLeads);
  }

  protected async save(): Promise<void> {
    const toLeads = this.draft();
    if (toLeads && (await this.settings.save({ toLeads }, 'Saved.'))) this.saved.emit();
  }
}
