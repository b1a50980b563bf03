import { CdkDragHandle } from '@angular/cdk/drag-drop';
import { Component, computed, input, output } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { MatIconButton } from '@angular/material/button';
import { fieldRoles } from '@leadweave/forms-domain';
import { Icon } from '@leadweave/ui';
import { SelectField, TextField } from '@leadweave/ui/form';
import { mdiArrowDown, mdiArrowUp, mdiChevronDown, mdiChevronUp, mdiDeleteOutline, mdiDragVertical } from '@mdi/js';
import { kindLabels, roleLabels } from '../wording/form-words.js';
import { type FieldDraft } from './form-draft.js';
import { TextAreaField } from './text-area-field.js';

/** Roles that a field of a kind can have. */
const rolesOfKind: Partial<Record<FieldDraft['kind'], readonly string[]>> = {
  text: ['none', 'name', 'company', 'message'],
  long_text: ['none', 'message'],
  email: ['none', 'email'],
  phone: ['none', 'phone'],
};

/** One field of a form in the editor: closed a line, opened its settings. */
@Component({
  selector: 'lw-field-card',
  imports: [CdkDragHandle, FormField, Icon, MatIconButton, SelectField, TextAreaField, TextField],
  template: `
    <div class="head">
      <span class="handle" cdkDragHandle aria-hidden="true"><lw-icon [path]="dragIcon" size="1.25rem" /></span>
      <button
        class="open"
        type="button"
        [attr.aria-expanded]="opened()"
        [attr.aria-controls]="bodyId()"
        (click)="toggled.emit()"
      >
        <span class="label">{{ draft().label || 'No label yet' }}</span>
        <span class="kind">{{ kindLabels[draft().kind] }}{{ draft().required ? '' : ', optional' }}</span>
        <lw-icon [path]="opened() ? upIcon : downIcon" />
      </button>
      <button
        matIconButton
        type="button"
        [attr.aria-label]="'Move ' + draft().label + ' up'"
        [disabled]="first()"
        (click)="moved.emit(-1)"
      >
        <lw-icon [path]="moveUpIcon" />
      </button>
      <button
        matIconButton
        type="button"
        [attr.aria-label]="'Move ' + draft().label + ' down'"
        [disabled]="last()"
        (click)="moved.emit(1)"
      >
        <lw-icon [path]="moveDownIcon" />
      </button>
      <button matIconButton type="button" [attr.aria-label]="'Remove ' + draft().label" (click)="removed.emit()">
        <lw-icon [path]="removeIcon" />
      </button>
    </div>
    <div class="body" [id]="bodyId()" [hidden]="!opened()">
      @if (draft().kind === 'consent') {
        <lw-text-area-field label="What people agree to" [rows]="2" [field]="field().label" />
      } @else {
        <lw-text-field label="Label" [field]="field().label" />
      }
      @if (draft().kind === 'choice') {
        <lw-text-area-field label="Options, one a line" [rows]="4" [field]="field().options" />
        <lw-select-field label="Shown as" [options]="displays" [field]="display()" />
      }
      @if (roles().length > 1) {
        <lw-select-field label="Becomes on the lead" [options]="roles()" [field]="role()" />
      }
      <lw-text-field label="Help below the label" [field]="field().help" />
      <label class="tick"><input type="checkbox" [formField]="field().required" />People must fill this in</label>
    </div>
  `,
  styles: `
    :host {
      display: block;
      border: 1px solid var(--lw-line);
      border-radius: var(--lw-corner);
      background: var(--lw-surface-raised);
    }
    .head {
      display: flex;
      align-items: center;
      padding-inline: var(--lw-space-1);
    }
    .handle {
      display: grid;
      place-items: center;
      inline-size: 2rem;
      block-size: 2.5rem;
      color: var(--lw-text-faint);
      cursor: grab;
      touch-action: none;
    }
    .open {
      display: flex;
      flex: 1;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 var(--lw-space-3);
      min-inline-size: 0;
      min-block-size: 3rem;
      padding: var(--lw-space-2);
      border: 0;
      background: none;
      color: inherit;
      text-align: start;
      cursor: pointer;
    }
    .label {
      flex: 1 1 8rem;
      min-inline-size: 0;
      overflow-wrap: anywhere;
      font: var(--lw-type-subheading);
    }
    .kind {
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
    .body:not([hidden]) {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--lw-space-4);
      padding: var(--lw-space-2) var(--lw-space-4) var(--lw-space-5);
      border-block-start: 1px solid var(--lw-line);
    }
    .tick {
      display: flex;
      align-items: center;
      gap: var(--lw-space-2);
      min-block-size: 1.5rem;
    }
    input[type='checkbox'] {
      inline-size: 1.125rem;
      block-size: 1.125rem;
      margin: 0;
      accent-color: var(--lw-accent);
    }
    @media (max-width: 37.49rem) {
      .kind {
        flex-basis: 100%;
        order: 1;
      }
      .handle {
        display: none;
      }
    }
  `,
})
export class FieldCard {
  readonly field = input.required<FieldTree<FieldDraft>>();
  readonly opened = input(false);
  readonly first = input(false);
  readonly last = input(false);
  readonly toggled = output();
  readonly moved = output<1 | -1>();
  readonly removed = output();

  protected readonly kindLabels = kindLabels;
  protected readonly dragIcon = mdiDragVertical;
  protected readonly upIcon = mdiChevronUp;
  protected readonly downIcon = mdiChevronDown;
  protected readonly moveUpIcon = mdiArrowUp;
  protected readonly moveDownIcon = mdiArrowDown;
  protected readonly removeIcon = mdiDeleteOutline;
  protected readonly displays = [
    { value: 'select', label: 'A list that opens' },
    { value: 'radio', label: 'All options side by side' },
  ];
  protected readonly draft = computed(() => this.field()().value());
  protected readonly bodyId = computed(() => `field-${this.draft().id}`);
  protected readonly roles = computed(() => {
    const possible = rolesOfKind[this.draft().kind] ?? [];
    return fieldRoles.filter((role) => possible.includes(role)).map((value) => ({ value, label: roleLabels[value] }));
  });
  /** The parts of the ui take texts; what can be chosen is a closed set all the same. */
  protected readonly role = computed(() => this.field().role as unknown as FieldTree<string>);
  protected readonly display = computed(() => this.field().display as unknown as FieldTree<string>);
}
