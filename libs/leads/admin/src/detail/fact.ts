import { CdkTrapFocus } from '@angular/cdk/a11y';
import { CdkConnectedOverlay, CdkOverlayOrigin } from '@angular/cdk/overlay';
import { Component, computed, inject, input, signal } from '@angular/core';
import { Locale, formatMoment } from '@leadweave/ui';
import { type LeadDetail } from '../leads-api.js';
import { originText } from './origin-text.js';

/**
 * A value with its name, inside a `dl`. When its origin is known, the name opens where the value is from, by which rule, and
 * what it replaced.
 */
@Component({
  selector: 'div[lw-fact]',
  imports: [CdkConnectedOverlay, CdkOverlayOrigin, CdkTrapFocus],
  template: `
    <dt>
      @if (origin()) {
        <button
          type="button"
          cdkOverlayOrigin
          #anchor="cdkOverlayOrigin"
          [attr.aria-expanded]="shown()"
          [attr.aria-label]="label() + ': where it comes from'"
          (click)="shown.set(true)"
        >
          {{ label() }}
        </button>
        <ng-template
          cdkConnectedOverlay
          [cdkConnectedOverlayOrigin]="anchor"
          [cdkConnectedOverlayOpen]="shown()"
          [cdkConnectedOverlayOffsetY]="4"
          [cdkConnectedOverlayPush]="true"
          [cdkConnectedOverlayViewportMargin]="12"
          [cdkConnectedOverlayHasBackdrop]="true"
          cdkConnectedOverlayBackdropClass="cdk-overlay-transparent-backdrop"
          (backdropClick)="shown.set(false)"
          (detach)="shown.set(false)"
        >
          <div
            class="note"
            role="dialog"
            tabindex="-1"
            [attr.aria-label]="'Where ' + label() + ' comes from'"
            cdkTrapFocus
            cdkTrapFocusAutoCapture
          >
            @if (origin(); as from) {
              <p>
                <strong>{{ from.from }}</strong>
              </p>
              <p>{{ moment() }}</p>
              <p>Rule: {{ from.rule }}.</p>
              @for (other of from.replaced; track $index) {
                <p>Instead of “{{ other.value }}” from {{ other.from }}.</p>
              }
            }
            <button class="close" type="button" (click)="shown.set(false)">Close</button>
          </div>
        </ng-template>
      } @else {
        {{ label() }}
      }
    </dt>
    <dd>
      @if (value(); as text) {
        <span>{{ text }}</span>
      } @else if (missing(); as reason) {
        <span class="missing"><span>Not captured</span> · {{ reason }}</span>
      }
      <ng-content />
    </dd>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: 8.5rem minmax(0, 1fr);
      gap: var(--lw-space-3);
      align-items: baseline;
      padding-block: 0.25rem;
    }
    dt {
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
      overflow-wrap: anywhere;
    }
    dt button {
      min-block-size: 1.5rem;
      padding: 0;
      border: 0;
      border-radius: 2px;
      background: none;
      text-align: start;
      text-decoration: underline dotted color-mix(in srgb, currentcolor 45%, transparent);
      text-underline-offset: 0.25em;
      cursor: pointer;
    }
    dt button:hover {
      color: var(--lw-text);
    }
    dd {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 var(--lw-space-1);
      min-inline-size: 0;
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
    .missing {
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
    .missing span {
      font-weight: 560;
    }
    .note {
      display: grid;
      gap: var(--lw-space-1);
      max-inline-size: min(22rem, calc(100vw - 1.5rem));
      padding: var(--lw-space-3) var(--lw-space-4);
      border-radius: var(--lw-corner);
      background: var(--lw-surface-raised);
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
      box-shadow: var(--lw-shadow-float);
      overflow-wrap: anywhere;
    }
    strong {
      color: var(--lw-text);
      font-weight: 580;
    }
    .close {
      justify-self: start;
      min-block-size: 1.75rem;
      padding: 0;
      border: 0;
      background: none;
      color: var(--lw-accent-text);
      font: var(--lw-type-label);
      cursor: pointer;
    }
    @container lead (max-width: 24rem) {
      :host {
        grid-template-columns: minmax(0, 1fr);
        gap: 0;
      }
    }
  `,
})
export class Fact {
  readonly label = input.required<string>();
  readonly value = input<string | null>();

  /** Why there is none; shown only then. */
  readonly missing = input<string>();
  readonly lead = input<LeadDetail>();

  /** Path of the value in the lead's origins. */
  readonly path = input<string>();

  private readonly locale = inject(Locale);
  protected readonly shown = signal(false);
  protected readonly origin = computed(() => {
    const [lead, path] = [this.lead(), this.path()];
    return lead && path ? originText(lead, path) : undefined;
  });
  protected readonly moment = computed(() => {
    const at = this.origin()?.at;
    return at ? formatMoment(at, this.locale.tag(), this.lead()?.timeZone) : '';
  });
}
