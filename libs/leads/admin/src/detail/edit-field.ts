import { Component, type ElementRef, afterNextRender, input, output, signal, viewChild } from '@angular/core';

/** A field in place of a value: saves on Enter and on leaving it, gives up on Escape. */
@Component({
  selector: 'lw-edit-field',
  template: `
    <input
      #field
      autocomplete="off"
      [attr.aria-label]="label()"
      [type]="type()"
      [value]="value()"
      maxlength="500"
      (keydown.enter)="finish($event)"
      (keydown.escape)="giveUp($event)"
      (blur)="finish($event)"
    />
    <span class="hint">Enter saves, Esc keeps it as it was.</span>
  `,
  styles: `
    :host {
      display: grid;
      flex: 1;
      gap: 0.375rem;
      min-inline-size: min(100%, 12rem);
    }
    input {
      inline-size: 100%;
      min-block-size: 2rem;
      padding-inline: var(--lw-space-2);
      border: 1px solid var(--lw-control-line);
      border-radius: var(--lw-corner-small);
      background: var(--lw-surface);
    }
    .hint {
      color: var(--lw-text-muted);
      font: var(--lw-type-caption);
    }
  `,
})
export class EditField {
  readonly label = input.required<string>();
  readonly value = input('');
  readonly type = input<'text' | 'email' | 'tel'>('text');

  /** The new text; undefined when the person gave up or left it as it was. */
  readonly finished = output<string | undefined>();

  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  private readonly isDone = signal(false);

  constructor() {
    afterNextRender(() => this.field().nativeElement.select());
  }

  /** Enter removes the field, which blurs it: only the first of the two counts. */
  protected finish(event: Event): void {
    event.preventDefault();
    const text = this.field().nativeElement.value.trim();
    this.end(text === this.value().trim() ? undefined : text);
  }

  protected giveUp(event: Event): void {
    // Escape closes the topmost layer only, which is this field.
    event.preventDefault();
    event.stopPropagation();
    this.end(undefined);
  }

  private end(text: string | undefined): void {
    if (this.isDone()) return;
    this.isDone.set(true);
    this.finished.emit(text);
  }
}
