import { CdkTrapFocus } from '@angular/cdk/a11y';
import { CdkConnectedOverlay, CdkOverlayOrigin } from '@angular/cdk/overlay';
import {
  Component,
  type ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { Icon, Locale, formatMoment } from '@leadweave/ui';
import { mdiPencilOutline } from '@mdi/js';
import { type LeadDetail } from '../leads-api.js';
import { CurrentMember } from '../member/current-member.js';
import { EditField } from './edit-field.js';
import { originText } from './origin-text.js';
import { personName } from './person-name.js';

/**
 * A value with its name, inside a `dl`. When its origin is known, the name opens where the value is from, by which rule, and
 * what it replaced.
 */
@Component({
  selector: 'div[lw-fact]',
  imports: [CdkConnectedOverlay, CdkOverlayOrigin, CdkTrapFocus, EditField, Icon],
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
      @if (draft() !== undefined) {
        <lw-edit-field [label]="label()" [type]="type()" [value]="draft()!" (finished)="finish($event)" />
      } @else {
        @if (value(); as text) {
          <span>{{ text }}</span>
        } @else if (missing(); as reason) {
          <span class="missing"><span>Not captured</span> · {{ reason }}</span>
        }
        <ng-content />
        @if (save()) {
          <button
            #pencil
            class="pencil"
            type="button"
            [attr.aria-label]="'Edit ' + label().toLowerCase()"
            (click)="begin()"
          >
            <lw-icon [path]="pencilIcon" size="0.9375rem" />
          </button>
        }
        @if (entered(); as text) {
          <span class="entered">
            {{ text }}
            @if (save()) {
              <button type="button" [attr.aria-label]="'Take back: ' + label()" (click)="takeBack()">Take back</button>
            }
          </span>
        }
      }
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
    .pencil {
      display: inline-grid;
      place-items: center;
      inline-size: 1.75rem;
      block-size: 1.75rem;
      padding: 0;
      border: 0;
      border-radius: var(--lw-corner-small);
      background: none;
      color: var(--lw-text-muted);
      cursor: pointer;
    }
    .pencil:hover {
      background: var(--lw-hover);
    }
    @media (hover: hover) {
      .pencil {
        opacity: 0;
      }
      :host(:hover) .pencil,
      .pencil:focus-visible {
        opacity: 1;
      }
    }
    .entered {
      flex-basis: 100%;
      color: var(--lw-text-muted);
      font: var(--lw-type-caption);
    }
    .entered button {
      min-block-size: 1.5rem;
      padding: 0 var(--lw-space-1);
      border: 0;
      background: none;
      color: var(--lw-accent-text);
      font: inherit;
      cursor: pointer;
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

  /** Keeps what a person enters; `null` takes it back. Answers whether it was kept. Without it the value is only read. */
  readonly save = input<SaveFact>();
  readonly type = input<'text' | 'email' | 'tel'>('text');

  /** What the field begins with, where it is not the value shown. */
  readonly text = input<string | null>();

  private readonly locale = inject(Locale);
  private readonly member = inject(CurrentMember);
  private readonly pencil = viewChild<ElementRef<HTMLElement>>('pencil');
  private readonly injector = inject(Injector);
  protected readonly pencilIcon = mdiPencilOutline;

  /** What is being typed; undefined while the value is read. */
  protected readonly draft = signal<string | undefined>(undefined);
  protected readonly shown = signal(false);
  protected readonly origin = computed(() => {
    const [lead, path] = [this.lead(), this.path()];
    return lead && path ? originText(lead, path) : undefined;
  });
  protected readonly moment = computed(() => {
    const at = this.origin()?.at;
    return at ? formatMoment(at, this.locale.tag(), this.lead()?.timeZone) : '';
  });

  /** "Entered by Ana Moreno, was “Jane Doe”"; undefined for a value of a source. */
  protected readonly entered = computed(() => {
    const [lead, origin] = [this.lead(), this.origin()];
    if (!lead || origin?.by === undefined) return undefined;
    const name = personName(origin.by, lead.people, this.member.userId());
    const who = `Entered by ${name === 'You' ? 'you' : name}`;
    const was = origin.replaced[0]?.value;
    return was === undefined ? who : `${who}, was “${was}”`;
  });

  protected begin(): void {
    this.draft.set(this.text() ?? this.value() ?? '');
  }

  /** What was refused stays to be corrected. */
  protected async finish(text: string | undefined): Promise<void> {
    if (text !== undefined && !(await this.keep(text))) {
      this.draft.set(undefined);
      afterNextRender(() => this.draft.set(text), { injector: this.injector });
      return;
    }
    this.draft.set(undefined);
    afterNextRender(() => this.pencil()?.nativeElement.focus(), { injector: this.injector });
  }

  protected takeBack(): void {
    void this.keep(null);
  }

  private async keep(text: string | null): Promise<boolean> {
    const path = this.path();
    return path !== undefined && ((await this.save()?.(path, text)) ?? false);
  }
}

/** Keeps what a person enters under a path; `null` takes it back. Resolves with whether it was kept. */
export type SaveFact = (path: string, text: string | null) => Promise<boolean>;
