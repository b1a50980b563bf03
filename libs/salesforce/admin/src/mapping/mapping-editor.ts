import { Component, computed, effect, inject, input, linkedSignal, output, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Banner, Icon, RelativeTime } from '@leadweave/ui';
import { SaveBar } from '@leadweave/ui/form';
import { mdiPlus } from '@mdi/js';
import { orgFields } from '../fields/org-fields.js';
import { SalesforceMember } from '../member/salesforce-member.js';
import { type CheckedMapping, SalesforceApi } from '../salesforce-api.js';
import { EditedSettings } from '../settings/edited-settings.js';
import { SettingsFrame } from '../settings/settings-frame.js';
import { faultText } from '../wording/fault-words.js';
import { type DraftLine, changedLines, draftOf, linesOf, offeredTargets } from './mapping-draft.js';
import { FieldRow } from './mapping-row.js';

/** Typing may pause before the server is asked. */
const settleMs = 150;

/** The table of our values and the fields of Salesforce: a draft that the server checks as it changes. */
@Component({
  selector: 'lw-mapping-editor',
  imports: [Banner, SaveBar, FieldRow, Icon, MatButton, RelativeTime, SettingsFrame],
  providers: [EditedSettings],
  template: `
    <lw-settings-frame>
      @if (fields.problem()) {
        <lw-banner
          tone="warning"
          text="The fields of Salesforce could not be read, so only what is saved can be shown."
        >
          <button matButton type="button" (click)="fields.reload()">Try again</button>
        </lw-banner>
      }
      @if (checkFailed()) {
        <lw-banner tone="warning" text="The fields could not be checked just now. They are checked again when saved.">
          <button matButton type="button" (click)="check()">Check again</button>
        </lw-banner>
      }
      @if (missing().length > 0) {
        <section class="lw-card missing" aria-labelledby="missing">
          <h2 class="lw-card-title" id="missing">Required, and not filled yet</h2>
          <ul>
            @for (fault of missing(); track fault.target) {
              <li>
                <p>
                  <strong>{{ fault.label }}</strong><span class="lw-muted">{{ fault.text }}</span>
                </p>
                @if (member.mayChange()) {
                  <button matButton="outlined" type="button" (click)="add(fault.target)">
                    Add a line<span class="lw-hidden-text"> for {{ fault.label }}</span>
                  </button>
                }
              </li>
            }
          </ul>
        </section>
      }
      <div class="head">
        <p class="lw-muted">
          @if (checked()?.lead; as lead) {
            Example: {{ lead.name }}, <lw-relative-time [at]="lead.occurredAt" />{{
              lead.tied ? ', tied to a record in Salesforce.' : '.'
            }}
          } @else {
            Examples appear with the first lead.
          }
        </p>
        @if (member.mayChange()) {
          <button matButton="outlined" type="button" (click)="add('')">
            <lw-icon matButtonIcon class="mat-icon" [path]="addIcon" />Add a line
          </button>
        }
      </div>
      <div class="lw-table-frame lw-cards">
        <table class="lw-table">
          <caption class="lw-hidden-text">
            Our values and the fields of Salesforce
          </caption>
          <thead>
            <tr>
              <th scope="col">Our value</th>
              <th scope="col">Salesforce field</th>
              <th scope="col">Rule</th>
              <th scope="col">Example</th>
              <th scope="col">Check</th>
              <th scope="col"><span class="lw-hidden-text">Actions</span></th>
            </tr>
          </thead>
          @for (row of rows(); track row.line.key) {
            <tbody
              lw-field-row
              [line]="row.line"
              [field]="row.field"
              [offered]="row.offered"
              [checked]="row.checked"
              [checking]="checking() && !row.checked"
              [editable]="member.mayChange()"
              (changed)="change(row.line.key, $event)"
              (removed)="remove(row.line.key)"
            ></tbody>
          }
        </table>
      </div>
      @if (changes() > 0) {
        <lw-save-bar
          [text]="barText()"
          [label]="saveLabel()"
          [saving]="settings.saving()"
          [blocked]="blocked()"
          (save)="save()"
          (discard)="discard()"
        />
      }
    </lw-settings-frame>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
    }
    .lw-table {
      --lw-cell-inline: var(--lw-space-3);
    }
    .head,
    .missing li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--lw-space-2) var(--lw-space-4);
    }
    .missing {
      border-color: color-mix(in srgb, var(--lw-negative) 35%, transparent);
    }
    .missing ul {
      display: grid;
      gap: var(--lw-space-3);
    }
    .missing p {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--lw-space-2);
    }
    .missing strong {
      font-weight: 580;
    }
  `,
})
export class MappingEditor {
  readonly saveLabel = input('Save');

  /** What was edited is saved. */
  readonly saved = output();

  protected readonly member = inject(SalesforceMember);
  protected readonly settings = inject(EditedSettings);
  private readonly api = inject(SalesforceApi);
  protected readonly addIcon = mdiPlus;
  protected readonly fields = orgFields('Lead');
  protected readonly checked = signal<CheckedMapping | undefined>(undefined);
  protected readonly checking = signal(false);
  protected readonly checkFailed = signal(false);
  private checks = 0;
  private nextKey = 10_000;

  /** Sorted once, when fields and settings are there: a row never moves under the person's hands. */
  private readonly draft = linkedSignal<DraftLine[]>(() =>
    draftOf(this.settings.saved()?.mapping ?? [], this.fields.byName()),
  );
  private readonly checkedByTarget = computed(
    () => new Map((this.checked()?.lines ?? []).map((line) => [line.target, line])),
  );
  protected readonly rows = computed(() => {
    const [draft, all] = [this.draft(), this.fields.all() ?? []];
    return draft.map((line) => ({
      line,
      field: this.fields.byName().get(line.target),
      offered: offeredTargets(line, draft, all),
      checked: this.checkedByTarget().get(line.target),
    }));
  });
  protected readonly missing = computed(() =>
    (this.checked()?.faults ?? []).map((fault) => ({
      target: fault.target,
      label: this.fields.byName().get(fault.target)?.label ?? fault.target,
      text: faultText(fault),
    })),
  );
  protected readonly changes = computed(() => changedLines(this.settings.saved()?.mapping ?? [], this.draft()));
  private readonly faulty = computed(
    () =>
      this.draft().filter(({ target }) => !target).length +
      (this.checked()?.faults.filter(({ blocks }) => blocks).length ?? 0) +
      (this.checked()?.lines.filter(({ faults }) => faults.some(({ blocks }) => blocks)).length ?? 0),
  );
  protected readonly blocked = computed(() => this.faulty() > 0 || this.checking());
  protected readonly barText = computed(() => {
    const lines = this.changes() === 1 ? '1 line not saved' : `${this.changes()} lines not saved`;
    return this.faulty() > 0 ? `${lines}, ${this.faulty()} to correct` : lines;
  });

  constructor() {
    effect((onCleanup) => {
      // Fields arrive after the settings and sort the draft anew: one question is enough.
      const sorted = this.fields.all() !== undefined || this.fields.problem() !== undefined;
      if (!sorted || !this.settings.saved() || this.draft().length === 0) return;
      const timer = setTimeout(() => untracked(() => void this.check()), untracked(this.checked) ? settleMs : 0);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected add(target: string): void {
    const line: DraftLine = {
      key: (this.nextKey += 1),
      source: { kind: 'lead', field: 'source' },
      target,
      mode: 'ours-wins',
    };
    this.draft.update((draft) => [line, ...draft]);
  }

  protected change(key: number, parts: Partial<DraftLine>): void {
    this.draft.update((draft) => draft.map((line) => (line.key === key ? { ...line, ...parts } : line)));
  }

  protected remove(key: number): void {
    this.draft.update((draft) => draft.filter((line) => line.key !== key));
  }

  protected discard(): void {
    this.settings.forget();
    this.draft.set(draftOf(this.settings.saved()?.mapping ?? [], this.fields.byName()));
  }

  protected async save(): Promise<void> {
    const kept = await this.settings.save({ mapping: linesOf(this.draft()) }, 'The fields are saved.');
    if (kept) this.saved.emit();
  }

  /** Only the answer to the latest question counts. */
  protected async check(): Promise<void> {
    const asked = (this.checks += 1);
    this.checking.set(true);
    this.checkFailed.set(false);
    try {
      const lines = linesOf(this.draft()).filter(({ target }) => target);
      const checked = await this.api.checkMapping(lines);
      if (asked === this.checks) this.checked.set(checked);
    } catch {
      // Saving checks again and says why; until then the table stays usable.
      if (asked === this.checks) this.checkFailed.set(true);
    } finally {
      if (asked === this.checks) this.checking.set(false);
    }
  }
}
