import { Component, computed, input } from '@angular/core';
import { CopyButton } from '@leadweave/ui';

/** The codes for the day the phone is lost. They are shown this once. */
@Component({
  selector: 'lw-backup-codes',
  imports: [CopyButton],
  template: `
    <p>
      Each code signs you in once when you do not have your phone. They are shown only now: print them or keep them in a
      password manager.
    </p>
    <div class="box">
      <ul aria-label="Backup codes">
        @for (code of codes(); track code) {
          <li class="lw-code">{{ code }}</li>
        }
      </ul>
      <lw-copy-button [text]="asText()" label="Copy all codes" />
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--lw-space-4);
    }
    .box {
      display: flex;
      align-items: flex-start;
      justify-content: space-between;
      padding: var(--lw-space-4);
      border: 1px solid var(--lw-line);
      border-radius: var(--lw-corner);
      background: var(--lw-surface-sunken);
      color: var(--lw-text);
    }
    ul {
      display: grid;
      grid-template-columns: repeat(2, auto);
      gap: var(--lw-space-1) var(--lw-space-8);
    }
  `,
})
export class BackupCodes {
  readonly codes = input.required<readonly string[]>();

  protected readonly asText = computed(() => this.codes().join('\n'));
}
