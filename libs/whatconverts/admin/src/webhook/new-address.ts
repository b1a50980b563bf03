import { Component, type ElementRef, afterNextRender, computed, inject, input, output, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { CopyButton, Icon, Locale, formatMoment } from '@leadweave/ui';
import { mdiKeyOutline } from '@mdi/js';
import { type NewWebhookAddress } from '../whatconverts-api.js';

/** The whole address, the one time that it is known. */
@Component({
  selector: 'lw-new-address',
  imports: [CopyButton, Icon, MatButton],
  template: `
    <section aria-labelledby="new-address">
      <lw-icon class="mark" [path]="icon" size="1.375rem" />
      <div class="texts">
        <h2 id="new-address" tabindex="-1" #heading>Copy this address now</h2>
        <p>
          It is shown this once: whoever knows it can send leads, so only a fingerprint of it is kept. Paste it into
          WhatConverts as described below.
        </p>
        <p class="address">
          <code class="lw-code">{{ address().url }}</code>
          <lw-copy-button [text]="address().url" label="Copy address" />
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
    .address {
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
export class NewAddress {
  readonly address = input.required<NewWebhookAddress>();

  /** The person has it. */
  readonly done = output();

  private readonly locale = inject(Locale);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  protected readonly icon = mdiKeyOutline;
  protected readonly previousText = computed(() => {
    const until = this.address().previousUntil;
    return until && `The previous address works until ${formatMoment(until, this.locale.tag())}.`;
  });

  constructor() {
    afterNextRender(() => this.heading().nativeElement.focus());
  }
}
