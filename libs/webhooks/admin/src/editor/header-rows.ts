import { Component, input, output } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { Icon } from '@leadweave/ui';
import { mdiDeleteOutline, mdiPlus } from '@mdi/js';
import { type HeaderDraft } from './endpoint-draft.js';

/** Headers that go out with every event, by name and value. */
@Component({
  selector: 'lw-header-rows',
  imports: [Icon, MatButton, MatIconButton],
  template: `
    @for (header of headers(); track $index) {
      <div class="row" role="group" [attr.aria-label]="'Header ' + ($index + 1)">
        <input
          type="text"
          aria-label="Name"
          placeholder="X-Team"
          autocomplete="off"
          spellcheck="false"
          [value]="header.name"
          (input)="change($index, { name: textOf($event) })"
        />
        <input
          type="text"
          aria-label="Value"
          placeholder="Value"
          autocomplete="off"
          spellcheck="false"
          [value]="header.value"
          (input)="change($index, { value: textOf($event) })"
        />
        <button
          matIconButton
          type="button"
          [attr.aria-label]="'Remove header ' + ($index + 1)"
          (click)="remove($index)"
        >
          <lw-icon [path]="removeIcon" />
        </button>
      </div>
    }
    <div>
      <button matButton="outlined" type="button" [disabled]="headers().length >= 20" (click)="add()">
        <lw-icon matButtonIcon class="mat-icon" [path]="addIcon" />Add a header
      </button>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--lw-space-2);
    }
    .row {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1.4fr) auto;
      gap: var(--lw-space-2);
      align-items: center;
    }
    input {
      inline-size: 100%;
      block-size: var(--lw-control-height);
      padding-inline: var(--lw-space-2);
      border: 1px solid var(--lw-control-line);
      border-radius: var(--lw-corner);
      background: var(--lw-surface-raised);
      color: var(--lw-text);
      font-family: var(--lw-font-mono);
      font-size: 0.8125rem;
    }
    input::placeholder {
      color: var(--lw-text-faint);
      opacity: 1;
    }
  `,
})
export class HeaderRows {
  readonly headers = input.required<readonly HeaderDraft[]>();
  readonly headersChange = output<HeaderDraft[]>();

  protected readonly addIcon = mdiPlus;
  protected readonly removeIcon = mdiDeleteOutline;

  protected add(): void {
    this.headersChange.emit([...this.headers(), { name: '', value: '' }]);
  }

  protected change(place: number, part: Partial<HeaderDraft>): void {
    this.headersChange.emit(this.headers().map((one, at) => (at === place ? { ...one, ...part } : one)));
  }

  protected remove(place: number): void {
    this.headersChange.emit(this.headers().filter((_, at) => at !== place));
  }

  protected textOf({ target }: Event): string {
    return (target as HTMLInputElement).value;
  }
}
