import { Component, type ElementRef, computed, inject, input, output, viewChild } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatTooltip } from '@angular/material/tooltip';
import { Icon, Locale, StatusPill, formatMoment } from '@leadweave/ui';
import {
  mdiArrowCollapse,
  mdiArrowExpand,
  mdiChevronDown,
  mdiChevronUp,
  mdiClose,
  mdiLightbulbOutline,
  mdiMapMarkerOutline,
} from '@mdi/js';
import { QualityChoice } from '../judging/quality-choice.js';
import { type Judgement, type LeadDetail, type LeadNeighbours, type Status } from '../leads-api.js';
import { TypeBadge } from '../list/type-badge.js';
import { leadName } from '../wording/lead-name.js';
import { suggestionLines } from '../wording/suggestion-lines.js';
import { qualitySigns, statusLabels } from '../wording/words.js';

/** Who it is, what it is, and the two axes that a person sets; ways to the lead before and behind. */
@Component({
  selector: 'lw-lead-head',
  imports: [Icon, MatIconButton, MatTooltip, QualityChoice, StatusPill, TypeBadge],
  template: `
    <div class="ways">
      <button
        matIconButton
        type="button"
        aria-label="Previous lead"
        aria-keyshortcuts="K"
        matTooltip="Previous lead (K)"
        [disabled]="!neighbours().previous"
        (click)="moved.emit('previous')"
      >
        <lw-icon [path]="upIcon" size="1.25rem" />
      </button>
      <button
        matIconButton
        type="button"
        aria-label="Next lead"
        aria-keyshortcuts="J"
        matTooltip="Next lead (J)"
        [disabled]="!neighbours().next"
        (click)="moved.emit('next')"
      >
        <lw-icon [path]="downIcon" size="1.25rem" />
      </button>
      <span class="gap"></span>
      @if (expandable()) {
        <button
          matIconButton
          type="button"
          [attr.aria-label]="expanded() ? 'Show beside the list' : 'Open as full page'"
          [matTooltip]="expanded() ? 'Show beside the list' : 'Open as full page'"
          (click)="expansion.emit()"
        >
          <lw-icon [path]="expanded() ? collapseIcon : expandIcon" size="1.125rem" />
        </button>
      }
      <button
        matIconButton
        type="button"
        aria-label="Close lead"
        aria-keyshortcuts="Escape"
        matTooltip="Close (Esc)"
        (click)="closed.emit()"
      >
        <lw-icon [path]="closeIcon" size="1.25rem" />
      </button>
    </div>
    <h2 #heading tabindex="-1">{{ name() }}</h2>
    <p class="facts">
      <lw-type-badge [type]="lead().type" />
      @if (lead().formName) {
        <span>{{ lead().formName }}</span>
      }
      <span class="place"><lw-icon [path]="placeIcon" size="0.9375rem" />{{ lead().locationName }}</span>
      <time [attr.datetime]="lead().occurredAt">{{ moment() }}</time>
    </p>
    @for (text of suggestions(); track text) {
      <p><lw-status-pill tone="warning" [icon]="suggestionIcon" [label]="text" /></p>
    }
    @if (mayJudge()) {
      <lw-quality-choice
        [label]="'Quality of ' + name()"
        [value]="lead().quality"
        [large]="true"
        [shortcuts]="true"
        (chosen)="judged.emit({ quality: $event })"
      />
      <label class="status">
        Status
        <select [value]="lead().status" (change)="setStatus($event)">
          @for (status of statuses; track status.value) {
            <option [value]="status.value" [selected]="status.value === lead().status">{{ status.label }}</option>
          }
        </select>
      </label>
    } @else {
      <p class="facts">
        <lw-status-pill [label]="quality().label" [tone]="quality().tone" [icon]="quality().icon" />
        <span>{{ statusLabel() }}</span>
      </p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--lw-space-3);
    }
    .ways {
      display: flex;
      margin-inline: calc(-1 * var(--lw-space-2));
    }
    .gap {
      flex: 1;
    }
    h2 {
      font: var(--lw-type-title);
      letter-spacing: -0.02em;
      overflow-wrap: anywhere;
      outline: none;
    }
    .facts {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lw-space-1) var(--lw-space-3);
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
    .place {
      display: inline-flex;
      align-items: center;
      gap: 0.25rem;
    }
    lw-quality-choice {
      display: block;
    }
    .status {
      display: inline-flex;
      align-items: center;
      gap: var(--lw-space-2);
      font: var(--lw-type-label);
    }
    select {
      min-block-size: 2rem;
      padding-inline: var(--lw-space-2);
      border: 1px solid var(--lw-control-line);
      border-radius: var(--lw-corner-small);
      background: var(--lw-surface-raised);
    }
  `,
})
export class LeadHead {
  readonly lead = input.required<LeadDetail>();
  readonly neighbours = input<LeadNeighbours>({ previous: null, next: null });
  readonly mayJudge = input(false);

  /** Whether there is room for the list beside the lead. */
  readonly expandable = input(false);
  readonly expanded = input(false);

  readonly judged = output<Judgement>();
  readonly moved = output<'previous' | 'next'>();
  readonly expansion = output();
  readonly closed = output();

  private readonly locale = inject(Locale);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  protected readonly upIcon = mdiChevronUp;
  protected readonly downIcon = mdiChevronDown;
  protected readonly closeIcon = mdiClose;
  protected readonly expandIcon = mdiArrowExpand;
  protected readonly collapseIcon = mdiArrowCollapse;
  protected readonly placeIcon = mdiMapMarkerOutline;
  protected readonly suggestionIcon = mdiLightbulbOutline;
  protected readonly statuses = Object.entries(statusLabels).map(([value, label]) => ({ value, label }));
  protected readonly name = computed(() => leadName(this.lead()));
  protected readonly quality = computed(() => qualitySigns[this.lead().quality]);
  protected readonly statusLabel = computed(() => statusLabels[this.lead().status]);
  protected readonly suggestions = computed(() => suggestionLines(this.lead()));
  protected readonly moment = computed(() =>
    formatMoment(this.lead().occurredAt, this.locale.tag(), this.lead().timeZone),
  );

  /** Puts focus on the name, where reading begins. */
  focus(): void {
    this.heading().nativeElement.focus({ preventScroll: true });
  }

  protected setStatus(event: Event): void {
    this.judged.emit({ status: (event.target as HTMLSelectElement).value as Status });
  }
}
