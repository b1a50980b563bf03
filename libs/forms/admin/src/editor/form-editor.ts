import { CdkDrag, type CdkDragDrop, CdkDropList, moveItemInArray } from '@angular/cdk/drag-drop';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { type FieldTree, form, type ValidationError } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { problemOf } from '@leadweave/api-client';
import { fieldKinds, type FormField, formLimits } from '@leadweave/forms-domain';
import { Announcer, Icon } from '@leadweave/ui';
import { ErrorSummary, SelectField, submitForm, TextField } from '@leadweave/ui/form';
import { mdiPlus } from '@mdi/js';
import { type Form, type FormValues } from '../forms-api.js';
import { kindLabels, refusalText } from '../wording/form-words.js';
import { FieldCard } from './field-card.js';
import { designFromDraft, faultsOf, type FormDraft, newField, valuesFromDraft } from './form-draft.js';
import { FormPreview } from './form-preview.js';
import { RoutingEditor } from './routing-editor.js';
import { TextAreaField } from './text-area-field.js';

/** Fields, thanks, routing and websites of a form, with a live preview beside them. */
@Component({
  selector: 'lw-form-editor',
  imports: [
    CdkDrag,
    CdkDropList,
    ErrorSummary,
    FieldCard,
    FormPreview,
    Icon,
    MatButton,
    MatMenu,
    MatMenuItem,
    MatMenuTrigger,
    RoutingEditor,
    SelectField,
    TextAreaField,
    TextField,
  ],
  template: `
    <form class="editor" novalidate (submit)="submit($event)">
      <div class="column">
        <lw-error-summary [form]="form" [shown]="tried()" />
        <section class="lw-card" aria-labelledby="basics">
          <h2 class="lw-card-title" id="basics">The form</h2>
          <lw-text-field
            label="Name of the form"
            hint="Heads its own page and stands on each lead."
            [field]="form.name"
          />
          <div class="fields" cdkDropList aria-label="Fields" role="group" (cdkDropListDropped)="drop($event)">
            @for (field of draft().fields; track field.id; let index = $index) {
              @let tree = form.fields[index];
              @if (tree) {
                <lw-field-card
                  cdkDrag
                  [field]="tree"
                  [opened]="openedId() === field.id"
                  [first]="index === 0"
                  [last]="index === draft().fields.length - 1"
                  (toggled)="toggle(field.id)"
                  (moved)="move(index, index + $event)"
                  (removed)="remove(index)"
                />
              }
            }
          </div>
          <div>
            <button matButton="outlined" type="button" [disabled]="isFull()" [matMenuTriggerFor]="kinds">
              <lw-icon matButtonIcon class="mat-icon" [path]="addIcon" />Add a field
            </button>
            <mat-menu #kinds="matMenu">
              @for (kind of fieldKinds; track kind) {
                <button mat-menu-item type="button" (click)="add(kind)">{{ kindLabels[kind] }}</button>
              }
            </mat-menu>
          </div>
          <lw-text-field label="Words on the button" [field]="form.submitLabel" />
        </section>
        <section class="lw-card" aria-labelledby="routing">
          <h2 class="lw-card-title" id="routing">Where submissions go</h2>
          <lw-routing-editor [form]="form" (rulesChange)="change({ rules: $event })" />
        </section>
        <section class="lw-card" aria-labelledby="after">
          <h2 class="lw-card-title" id="after">After sending</h2>
          <lw-select-field label="Visitors see" [options]="outcomes" [field]="outcomeKind()" />
          @if (draft().outcomeKind === 'message') {
            <lw-text-area-field label="Thank-you text" [field]="form.thankYou" />
          } @else {
            <lw-text-field
              label="Address of the page"
              placeholder="https://www.example.com/thanks"
              [field]="form.address"
            />
          }
        </section>
        <section class="lw-card" aria-labelledby="websites">
          <h2 class="lw-card-title" id="websites">Allowed websites</h2>
          <lw-text-area-field
            label="Websites that may show and send this form, one a line"
            hint="The form's own page always works."
            placeholder="www.example.com"
            [field]="form.websites"
          />
        </section>
        <div class="lw-form-actions bar">
          <button matButton="filled" type="submit" [disabled]="form().submitting() || (!!saved() && !isChanged())">
            {{ form().submitting() ? 'Saving…' : saved() ? 'Save' : 'Create form' }}
          </button>
          @if (saved() && isChanged()) {
            <button matButton="outlined" type="button" (click)="reset()">Discard changes</button>
          }
        </div>
      </div>
      <lw-form-preview class="preview" [design]="design()" />
    </form>
  `,
  styles: `
    .editor {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 26rem);
      gap: var(--lw-space-6);
      align-items: start;
    }
    .column {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--lw-space-5);
    }
    .fields {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--lw-space-2);
    }
    .preview {
      position: sticky;
      inset-block-start: var(--lw-space-6);
    }
    .cdk-drag-preview {
      box-shadow: var(--lw-shadow-float);
    }
    .cdk-drag-placeholder {
      opacity: 0.4;
    }
    @media (max-width: 68rem) {
      .editor {
        grid-template-columns: minmax(0, 1fr);
      }
      .preview {
        position: static;
      }
    }
  `,
})
export class FormEditor {
  /** The draft to begin with. */
  readonly start = input.required<FormDraft>();
  /** The form that is kept, absent while it is new. */
  readonly saved = input<Form>();
  /** Keeps the values; its refusals are shown here. */
  readonly save = input.required<(values: FormValues) => Promise<void>>();

  private readonly announcer = inject(Announcer);
  protected readonly draft = linkedSignal(() => this.start());
  protected readonly form = form(this.draft);
  protected readonly tried = signal(false);
  protected readonly openedId = signal<string | undefined>(undefined);
  protected readonly fieldKinds = fieldKinds;
  protected readonly kindLabels = kindLabels;
  protected readonly addIcon = mdiPlus;
  protected readonly outcomes = [
    { value: 'message', label: 'A text in place of the form' },
    { value: 'redirect', label: 'Another page' },
  ];
  protected readonly outcomeKind = computed(() => this.form.outcomeKind as unknown as FieldTree<string>);
  protected readonly design = computed(() => designFromDraft(this.draft()));
  protected readonly isFull = computed(() => this.draft().fields.length >= formLimits.fields);
  protected readonly isChanged = computed(() => JSON.stringify(this.draft()) !== JSON.stringify(this.start()));

  protected toggle(id: string): void {
    this.openedId.update((opened) => (opened === id ? undefined : id));
  }

  protected add(kind: FormField['kind']): void {
    const field = newField(kind, kindLabels[kind], this.draft().fields);
    this.change({ fields: [...this.draft().fields, field] });
    this.openedId.set(field.id);
    this.announcer.announce(`${field.label} added at the end`);
  }

  protected move(from: number, to: number): void {
    const fields = [...this.draft().fields];
    moveItemInArray(fields, from, to);
    this.change({ fields });
    this.announcer.announce(`${fields[to]?.label} is now ${to + 1} of ${fields.length}`);
  }

  protected drop({ previousIndex, currentIndex }: CdkDragDrop<unknown>): void {
    if (previousIndex !== currentIndex) this.move(previousIndex, currentIndex);
  }

  protected remove(index: number): void {
    const { fields } = this.draft();
    this.change({ fields: fields.filter((_, at) => at !== index) });
    this.announcer.announce(`${fields[index]?.label} removed`);
  }

  protected change(parts: Partial<FormDraft>): void {
    this.draft.update((draft) => ({ ...draft, ...parts }));
  }

  protected reset(): void {
    this.tried.set(false);
    this.draft.set(this.start());
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    await submitForm(this.form, async () => {
      const faults = faultsOf(this.draft()).map(({ pointer, reason }) => ({ path: pointer.slice(1), text: reason }));
      if (faults.length > 0) return this.placed(faults);
      try {
        await this.save()(valuesFromDraft(this.draft()));
        return undefined;
      } catch (error) {
        return this.refused(error);
      }
    });
  }

  private refused(error: unknown): ValidationError.WithOptionalFieldTree[] {
    const { errors, code } = problemOf(error);
    if (code === 'form_name_taken') return this.placed([{ path: 'name', text: refusalText(error) }]);
    if (errors.length === 0) return [{ kind: 'refused', message: refusalText(error) }];
    return this.placed(errors.map(({ field = '', message }) => ({ path: field.replaceAll('.', '/'), text: message })));
  }

  /** Faults at their fields; a fault inside a closed field opens it. */
  private placed(faults: readonly { path: string; text: string }[]): ValidationError.WithOptionalFieldTree[] {
    const at = /^fields\/(\d+)/.exec(faults[0]?.path ?? '')?.[1];
    if (at !== undefined) this.openedId.set(this.draft().fields[Number(at)]?.id);
    return faults.map(({ path, text }) => ({ kind: 'refused', message: text, fieldTree: this.treeAt(path) }));
  }

  private treeAt(path: string): FieldTree<unknown> | undefined {
    const [head = '', index = '', part = ''] = path.split('/');
    const trees = this.form;
    if (head === 'fields') {
      const field = trees.fields[Number(index)];
      return field && (part === 'options' || part === 'help' || part === 'role' ? field[part] : field.label);
    }
    if (head === 'routing') return this.routingTree(path);
    if (head === 'outcome') return index === 'text' ? trees.thankYou : trees.address;
    if (head === 'websites' || head === 'name' || head === 'submitLabel') return trees[head];
    return undefined;
  }

  private routingTree(path: string): FieldTree<unknown> {
    const rule = /^routing\/rules\/(\d+)\/(value|locationId)/.exec(path);
    const tree = rule && this.form.rules[Number(rule[1])];
    if (tree) return tree[rule[2] as 'value' | 'locationId'];
    return path.endsWith('fieldId') ? this.form.routingField : this.form.locationId;
  }
}
