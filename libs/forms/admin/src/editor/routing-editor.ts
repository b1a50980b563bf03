import { Component, computed, inject, input, output } from '@angular/core';
import { type FieldTree } from '@angular/forms/signals';
import { MatButton, MatIconButton } from '@angular/material/button';
import { Icon } from '@leadweave/ui';
import { SelectField, TextField } from '@leadweave/ui/form';
import { mdiDeleteOutline, mdiPlus } from '@mdi/js';
import { FormsMember } from '../member/forms-member.js';
import { type FormDraft, type RuleDraft } from './form-draft.js';

/** Where submissions go: to one location, or to one that an answer decides. */
@Component({
  selector: 'lw-routing-editor',
  imports: [Icon, MatButton, MatIconButton, SelectField, TextField],
  template: `
    <lw-select-field label="Submissions go to" [options]="kinds" [field]="kind()" />
    @if (draft().routingKind === 'fixed') {
      <lw-select-field label="Location" [options]="places()" [field]="form().locationId" />
    } @else {
      <lw-select-field
        [label]="draft().routingKind === 'choice' ? 'Choice that decides' : 'Field with the postcode'"
        [options]="deciding()"
        [field]="form().routingField"
      />
      <div class="rules" role="group" aria-label="Rules">
        @for (rule of draft().rules; track $index; let index = $index) {
          @let tree = form().rules[index];
          @if (tree) {
            <div class="rule">
              @if (draft().routingKind === 'choice') {
                <lw-select-field label="Option" [options]="options()" [field]="tree.value" />
              } @else {
                <lw-text-field label="Postcode begins with" inputMode="text" [field]="tree.value" />
              }
              <lw-select-field label="Location" [options]="places()" [field]="tree.locationId" />
              <button
                matIconButton
                type="button"
                [attr.aria-label]="'Remove rule ' + (index + 1)"
                (click)="remove(index)"
              >
                <lw-icon [path]="removeIcon" />
              </button>
            </div>
          }
        }
        <button matButton="outlined" type="button" (click)="add()">
          <lw-icon matButtonIcon class="mat-icon" [path]="addIcon" />Add a rule
        </button>
      </div>
      <lw-select-field label="Everything else goes to" [options]="places()" [field]="form().locationId" />
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--lw-space-4);
    }
    .rules {
      display: grid;
      gap: var(--lw-space-3);
      justify-items: start;
    }
    .rule {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto;
      gap: var(--lw-space-3);
      align-items: start;
      inline-size: 100%;
    }
    .rule > button {
      margin-block-start: 1.75rem;
    }
  `,
})
export class RoutingEditor {
  readonly form = input.required<FieldTree<FormDraft>>();
  readonly rulesChange = output<RuleDraft[]>();

  private readonly member = inject(FormsMember);
  protected readonly addIcon = mdiPlus;
  protected readonly removeIcon = mdiDeleteOutline;
  protected readonly kinds = [
    { value: 'fixed', label: 'One location' },
    { value: 'choice', label: 'The location that people choose' },
    { value: 'postcode', label: 'The location of the postcode' },
  ];
  protected readonly draft = computed(() => this.form()().value());
  protected readonly kind = computed(() => this.form().routingKind as unknown as FieldTree<string>);
  protected readonly places = computed(() => [
    { value: '', label: 'Choose…' },
    ...this.member.locations().map(({ id, name }) => ({ value: id, label: name })),
  ]);
  protected readonly deciding = computed(() => {
    const wanted = this.draft().routingKind === 'choice' ? 'choice' : 'text';
    const fields = this.draft().fields.filter(({ kind }) => kind === wanted);
    return [{ value: '', label: 'Choose…' }, ...fields.map(({ id, label }) => ({ value: id, label }))];
  });
  protected readonly options = computed(() => {
    const { fields, routingField } = this.draft();
    const lines = fields.find(({ id }) => id === routingField)?.options.split('\n') ?? [];
    const options = lines.map((line) => line.trim()).filter(Boolean);
    return [{ value: '', label: 'Choose…' }, ...options.map((value) => ({ value, label: value }))];
  });

  protected add(): void {
    const locationId = this.member.locations()[0]?.id ?? '';
    this.rulesChange.emit([...this.draft().rules, { value: '', locationId }]);
  }

  protected remove(index: number): void {
    this.rulesChange.emit(this.draft().rules.filter((_, at) => at !== index));
  }
}
