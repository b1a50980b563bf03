import { Component, DestroyRef, type ElementRef, inject, input, model, viewChild } from '@angular/core';
import { mdiClose, mdiMagnify } from '@mdi/js';
import { Icon } from '../icon/icon.js';
import { Kbd } from '../keyboard/kbd.js';

const settleMs = 250;

/** One search field. The value follows the typing after a quarter of a second, and at once on Enter or clearing. */
@Component({
  selector: 'lw-search-box',
  imports: [Icon, Kbd],
  template: `
    <lw-icon class="mark" [path]="searchIcon" />
    <input
      #field
      type="search"
      autocomplete="off"
      spellcheck="false"
      [attr.aria-label]="label()"
      [attr.aria-keyshortcuts]="shortcut() || null"
      [placeholder]="placeholder() || label()"
      [value]="value()"
      (input)="settle(field.value)"
      (keydown.enter)="commit(field.value)"
      (keydown.escape)="clear($event)"
    />
    @if (value()) {
      <button type="button" aria-label="Clear search" (click)="clear()">
        <lw-icon [path]="clearIcon" size="1rem" />
      </button>
    } @else if (shortcut()) {
      <lw-kbd aria-hidden="true" [keys]="shortcut()" />
    }
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: var(--lw-space-2);
      block-size: var(--lw-control-height);
      padding-inline: 0.625rem 0.375rem;
      border: 1px solid var(--lw-control-line);
      border-radius: var(--lw-corner);
      background: var(--lw-surface-raised);
    }
    :host:focus-within {
      outline: 2px solid var(--mat-sys-primary);
      outline-offset: -1px;
    }
    .mark {
      color: var(--lw-text-muted);
    }
    input {
      flex: 1;
      min-inline-size: 0;
      padding: 0;
      border: 0;
      outline: 0;
      background: none;
      appearance: none;
    }
    input::placeholder {
      color: var(--lw-text-faint);
      opacity: 1;
    }
    input::-webkit-search-cancel-button {
      display: none;
    }
    button {
      display: grid;
      place-items: center;
      inline-size: 1.5rem;
      block-size: 1.5rem;
      padding: 0;
      border: 0;
      border-radius: var(--lw-corner-small);
      background: none;
      color: var(--lw-text-muted);
      cursor: pointer;
    }
    button:hover {
      background: var(--lw-hover);
    }
  `,
})
export class SearchBox {
  /** What is searched, such as "Search leads". */
  readonly label = input.required<string>();
  readonly placeholder = input('');

  /** The key that leads here, shown while the field is empty. */
  readonly shortcut = input('');

  readonly value = model('');

  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected readonly searchIcon = mdiMagnify;
  protected readonly clearIcon = mdiClose;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  /** Puts the cursor into the field. */
  focus(): void {
    this.field().nativeElement.focus();
  }

  protected settle(text: string): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.commit(text), settleMs);
  }

  protected commit(text: string): void {
    clearTimeout(this.timer);
    this.value.set(text.trim());
  }

  protected clear(event?: Event): void {
    if (event && !this.field().nativeElement.value) return;
    event?.stopPropagation();
    this.field().nativeElement.value = '';
    this.commit('');
    this.focus();
  }
}
