import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Kbd } from '@leadweave/ui';

/** Says how many rows are not saved yet, and saves them. Stays at the bottom of the window. */
@Component({
  selector: 'lw-save-bar',
  imports: [Kbd, MatButton],
  template: `
    <p role="status">{{ text() }}</p>
    <button matButton type="button" [disabled]="saving()" (click)="discard.emit()">Discard</button>
    <button
      matButton="filled"
      type="button"
      aria-keyshortcuts="Control+S Meta+S"
      [disabled]="saving() || wrong() === changed()"
      (click)="save.emit()"
    >
      {{ saving() ? 'Saving…' : 'Save' }}
    </button>
    <lw-kbd aria-hidden="true" keys="Ctrl+S" />
  `,
  styles: `
    :host {
      position: sticky;
      inset-block-end: var(--lw-space-4);
      z-index: 1;
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lw-space-2);
      padding: var(--lw-space-2) var(--lw-space-3) var(--lw-space-2) var(--lw-space-5);
      border-radius: var(--lw-corner-large);
      background: var(--lw-surface-raised);
      box-shadow: var(--lw-shadow-float);
    }
    p {
      flex: 1 1 10rem;
      font: var(--lw-type-label);
    }
    @media (max-width: 59.99rem) {
      :host {
        inset-block-end: calc(4.25rem + env(safe-area-inset-bottom));
      }
      lw-kbd {
        display: none;
      }
    }
  `,
})
export class SaveBar {
  /** Rows that differ from what is saved. */
  readonly changed = input.required<number>();

  /** Those of them that cannot be saved as they stand. */
  readonly wrong = input(0);
  readonly saving = input(false);
  readonly save = output();
  readonly discard = output();

  protected readonly text = computed(() => {
    const rows = this.changed() === 1 ? '1 row not saved' : `${this.changed()} rows not saved`;
    return this.wrong() > 0 ? `${rows}, ${this.wrong()} to correct` : rows;
  });
}
