import { httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { problemOf } from '@leadweave/api-client';
import { Banner, Icon } from '@leadweave/ui';
import { TextField, submitForm } from '@leadweave/ui/form';
import { mdiPlus } from '@mdi/js';
import { leadName } from '../wording/lead-name.js';
import { ConditionRow } from './condition-row.js';
import { type Choice, outcomeChoices, outcomeValue, ruleSentence } from './rule-words.js';
import {
  type Rule,
  type RuleCondition,
  type RulePreview,
  RulesApi,
  type RuleValues,
  ruleAddresses,
} from './rules-api.js';

/** The rule to change, or none for a new one. */
export interface EditedRule {
  readonly rule?: Rule;
  readonly position: number;
  readonly locations: readonly Choice[];
}

const first: RuleCondition = { field: 'duration', operator: 'under', values: ['10'] };

/** Builds a rule as a sentence, and shows while that happens which leads it is about. Closes with true when it is saved. */
@Component({
  selector: 'lw-rule-dialog',
  imports: [
    Banner,
    ConditionRow,
    Icon,
    MatButton,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    TextField,
  ],
  template: `
    <form novalidate (submit)="save($event)">
      <h2 matDialogTitle>{{ edited.rule ? 'Change the rule' : 'New rule' }}</h2>
      <mat-dialog-content class="lw-form">
        <lw-text-field label="Name" placeholder="Short calls" [field]="form.name" />
        <div class="conditions">
          @for (condition of conditions(); track $index) {
            <lw-condition-row
              [condition]="condition"
              [number]="$index + 1"
              [locations]="edited.locations"
              [removable]="conditions().length > 1"
              (changed)="change($index, $event)"
              (removed)="remove($index)"
            />
          }
          <div>
            <button matButton type="button" [disabled]="conditions().length >= 10" (click)="add()">
              <lw-icon matButtonIcon class="mat-icon" [path]="addIcon" />and …
            </button>
          </div>
          <label class="outcome">
            <span>then</span>
            <select (change)="chooseOutcome($event)">
              @for (choice of outcomes; track choice.value) {
                <option [value]="choice.value" [selected]="choice.value === outcome()">{{ choice.label }}</option>
              }
            </select>
          </label>
        </div>
        @if (acts()) {
          <lw-banner
            tone="warning"
            text="It acts once, on leads that arrive from now on without a score, and never over a person’s decision."
          />
        }
        <section class="preview" aria-label="Which leads it is about" aria-live="polite">
          <p>{{ sentence() }}</p>
          @if (!isComplete()) {
            <p class="lw-muted">Fill in each value to see which leads it is about.</p>
          } @else if (preview.error()) {
            <p class="lw-muted">The leads could not be counted.</p>
          } @else if (preview.hasValue()) {
            <p>
              <strong>{{ matchesText() }}</strong>
            </p>
            <ul>
              @for (lead of preview.value().sample; track lead.id) {
                <li>{{ nameOf(lead) }}, {{ lead.locationName }}</li>
              }
            </ul>
          } @else {
            <p class="lw-muted">Counting…</p>
          }
        </section>
        @if (refusal(); as text) {
          <lw-banner tone="negative" [text]="text" />
        }
      </mat-dialog-content>
      <mat-dialog-actions>
        <button matButton="outlined" type="button" matDialogClose>Cancel</button>
        <button matButton="filled" type="submit" [disabled]="!isComplete() || form().submitting()">Save rule</button>
      </mat-dialog-actions>
    </form>
  `,
  styles: `
    .conditions {
      display: grid;
      gap: var(--lw-space-3);
    }
    .outcome {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lw-space-2);
      color: var(--lw-text-muted);
    }
    select {
      min-block-size: 2.25rem;
      max-inline-size: 100%;
      padding-inline: var(--lw-space-2);
      border: 1px solid var(--lw-control-line);
      border-radius: var(--lw-corner);
      background: var(--lw-surface-raised);
      color: var(--lw-text);
    }
    .preview {
      display: grid;
      gap: var(--lw-space-1);
      padding: var(--lw-space-3) var(--lw-space-4);
      border-radius: var(--lw-corner);
      background: var(--lw-surface-sunken);
      color: var(--lw-text);
      overflow-wrap: anywhere;
    }
    ul {
      padding-inline-start: var(--lw-space-4);
      list-style: disc;
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
  `,
})
export class RuleDialog {
  protected readonly edited = inject<EditedRule>(MAT_DIALOG_DATA);
  private readonly api = inject(RulesApi);
  private readonly dialog = inject<MatDialogRef<RuleDialog, boolean>>(MatDialogRef);
  protected readonly addIcon = mdiPlus;
  protected readonly outcomes = outcomeChoices;
  protected readonly form = form(signal({ name: this.edited.rule?.name ?? '' }), (path) => {
    required(path.name, { message: 'Give the rule a name: people read it beside a lead.' });
    maxLength(path.name, 120, { message: 'A name has at most 120 characters.' });
  });
  protected readonly conditions = signal<readonly RuleCondition[]>(this.edited.rule?.conditions ?? [first]);
  protected readonly outcome = signal(this.edited.rule ? outcomeValue(this.edited.rule.outcome) : 'suggest-spam');
  protected readonly refusal = signal<string | undefined>(undefined);
  protected readonly acts = computed(() => this.outcome().startsWith('apply'));
  protected readonly isComplete = computed(() =>
    this.conditions().every(
      ({ operator, values }) => values.filter(Boolean).length >= (operator === 'between' ? 2 : 1),
    ),
  );
  protected readonly sentence = computed(() => ruleSentence(this.values(), this.edited.locations));
  protected readonly preview = httpResource<RulePreview>(() =>
    this.isComplete()
      ? { url: ruleAddresses.preview, method: 'POST', body: { conditions: this.conditions() } }
      : undefined,
  );
  protected readonly matchesText = computed(() => {
    const { matches = 0, unscored = 0 } = this.preview.hasValue() ? this.preview.value() : {};
    const leads = matches === 1 ? '1 lead matches' : `${matches.toLocaleString('en-US')} leads match`;
    return `${leads} today, ${unscored.toLocaleString('en-US')} of them unscored.`;
  });
  protected readonly nameOf = leadName;

  protected change(place: number, condition: RuleCondition): void {
    this.conditions.update((all) => all.map((one, index) => (index === place ? condition : one)));
  }

  protected add(): void {
    this.conditions.update((all) => [...all, { field: 'source', operator: 'contains', values: [] }]);
  }

  protected remove(place: number): void {
    this.conditions.update((all) => all.filter((_one, index) => index !== place));
  }

  protected chooseOutcome(event: Event): void {
    this.outcome.set((event.target as HTMLSelectElement).value);
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.refusal.set(undefined);
    await submitForm(this.form, async () => {
      const { rule } = this.edited;
      try {
        await (rule ? this.api.save(rule, this.values()) : this.api.create(this.values()));
        this.dialog.close(true);
      } catch (error) {
        const { status, detail, title } = problemOf(error);
        this.refusal.set(status === 412 ? 'Somebody else changed this rule meanwhile.' : (detail ?? title));
      }
    });
  }

  private values(): RuleValues {
    const { rule, position } = this.edited;
    const { outcome } = outcomeChoices.find(({ value }) => value === this.outcome()) ?? outcomeChoices[0]!;
    return {
      name: this.form.name().value().trim(),
      conditions: [...this.conditions()],
      outcome: {
        ...outcome,
        ...(outcome.kind === 'suggest' && rule?.outcome.reason && { reason: rule.outcome.reason }),
      },
      enabled: rule?.enabled ?? true,
      position: rule?.position ?? position,
    };
  }
}
