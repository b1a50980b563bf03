import { Clipboard } from '@angular/cdk/clipboard';
import { afterNextRender, Component, ElementRef, inject, input, model, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { Announcer, Banner, Icon } from '@leadweave/ui';
import { mdiCheck, mdiContentCopy } from '@mdi/js';

/** A key that was just made. It is shown this once, so it must be copied, or said to be kept, before it goes. */
@Component({
  selector: 'lw-issued-key',
  imports: [Banner, Icon, MatButton, MatCheckbox],
  template: `
    <lw-banner tone="warning" text="Store the key now. Leadweave keeps no copy and cannot show it again." />
    <div class="key">
      <code class="lw-code">{{ key() }}</code>
      <button #copyButton matButton="outlined" type="button" (click)="copy()">
        <lw-icon matButtonIcon class="mat-icon" [path]="copied() ? doneIcon : copyIcon" />{{
          copied() ? 'Copied' : 'Copy key'
        }}
      </button>
    </div>
    <mat-checkbox [checked]="kept()" (change)="kept.set($event.checked)">I have stored the key</mat-checkbox>
    <p class="lw-muted">
      The other system sends it with every request, as <code>Authorization: Bearer …</code> or <code>X-API-Key</code>.
    </p>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--lw-space-4);
    }
    .key {
      display: grid;
      justify-items: start;
      gap: var(--lw-space-3);
      padding: var(--lw-space-4);
      border: 1px solid var(--lw-line);
      border-radius: var(--lw-corner);
      background: var(--lw-surface-sunken);
      color: var(--lw-text);
    }
    .key code {
      overflow-wrap: anywhere;
      user-select: all;
    }
  `,
})
export class IssuedKeyView {
  readonly key = input.required<string>();

  /** Whether the person has the key. */
  readonly kept = model(false);

  private readonly copyButton = viewChild.required<unknown, ElementRef<HTMLElement>>('copyButton', {
    read: ElementRef,
  });
  private readonly clipboard = inject(Clipboard);
  private readonly announcer = inject(Announcer);
  protected readonly copied = signal(false);
  protected readonly copyIcon = mdiContentCopy;
  protected readonly doneIcon = mdiCheck;

  constructor() {
    // What had the focus is gone with the form that made the key.
    afterNextRender(() => this.copyButton().nativeElement.focus());
  }

  protected copy(): void {
    const done = this.clipboard.copy(this.key());
    this.announcer.announce(done ? 'Copied' : 'Copying did not work. Select the key and copy it by hand.');
    if (!done) return;
    this.copied.set(true);
    this.kept.set(true);
  }
}
