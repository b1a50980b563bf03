import { Component, type ElementRef, afterNextRender, computed, inject, input, output, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { CopyButton, Icon, Locale, formatMoment } from '@leadweave/ui';
import { mdiKeyOutline } from '@mdi/js';

/** The signing secret, the one time that it is known. */
@Component({
  selector: 'lw-new-secret',
  imports: [CopyButton, Icon, MatButton],
  template: `
    <section aria-labelledby="new-secret">
      <lw-icon class="mark" [path]="icon" size="1.375rem" />
      <div class="texts">
        <h2 id="new-secret" tabindex="-1" #heading>Copy the signing secret now</h2>
        <p>
          It is shown this once and kept sealed. Your receiver uses it to verify that an event comes from Leadweave;
          every delivery shows how.
        </p>
        <p class="secret">
          <code class="lw-code">{{ secret() }}</code>
          <lw-copy-button [text]="secret()" label="Copy secret" />
        </p>
        @if (previousText(); as text) {
          <p>{{ text }}</p>
        }
        <button matButton="outlined" type="button" (click)="done.emit()">I have copied it</button>
      </div>
    </section>
  `,
  styles: `
    section {
      display: flex;
      gap: var(--lw-space-3);
      padding: var(--lw-space-5) var(--lw-space-6);
      border: 1px solid color-mix(in srgb, var(--lw-copper) 30%, var(--lw-line));
      border-radius: var(--lw-corner-large);
      background: color-mix(in srgb, var(--lw-copper-soft) 45%, var(--lw-surface-raised));
    }
    .mark {
      flex: none;
      color: var(--lw-copper);
    }
    .texts {
      display: grid;
      justify-items: start;
      gap: var(--lw-space-2);
      min-inline-size: 0;
    }
    h2 {
      font: var(--lw-type-heading);
      letter-spacing: -0.01em;
    }
    p {
      max-inline-size: 44rem;
      color: var(--lw-text-muted);
      text-wrap: pretty;
    }
    .secret {
      display: flex;
      align-items: center;
      gap: var(--lw-space-2);
      max-inline-size: 100%;
      padding: var(--lw-space-2) var(--lw-space-3);
      border: 1px solid var(--lw-line);
      border-radius: var(--lw-corner);
      background: var(--lw-surface-raised);
      color: var(--lw-text);
    }
    code {
      min-inline-size: 0;
      overflow-wrap: anywhere;
      user-select: all;
    }
    button {
      margin-block-start: var(--lw-space-1);
    }
    @media (max-width: 37.49rem) {
      section {
        padding: var(--lw-space-4);
      }
      .mark {
        display: none;
      }
    }
  `,
})
export class NewSecret {
  readonly secret = input.required<string>();

  /** Until when the one before it signs as well. */
  readonly previousUntil = input<string | null>(null);

  /** The person has it. */
  readonly done = output();

  private readonly locale = inject(Locale);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  protected readonly icon = mdiKeyOutline;
  protected readonly previousText = computed(() => {
    const until = this.previousUntil();
    return (
      until && `Until ${formatMoment(until, this.locale.tag())} events carry a signature of the old secret as well.`
    );
  });

  constructor() {
    afterNextRender(() => this.heading().nativeElement.focus());
  }
}
