import { Component, computed, input } from '@angular/core';
import { Icon } from '../icon/icon.js';
import { type Tone, toneIcons } from './tone.js';

/** A state as icon and word on a soft ground. */
@Component({
  selector: 'lw-status-pill',
  imports: [Icon],
  template: `<lw-icon [path]="icon() ?? toneIcon()" size="0.875rem" /><span>{{ label() }}</span>`,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 0.3125rem;
      max-inline-size: 100%;
      padding: 0.1875rem 0.5rem 0.1875rem 0.375rem;
      border-radius: var(--lw-corner-round);
      background: var(--tone-soft);
      color: var(--tone);
      font: var(--lw-type-caption);
      font-weight: 560;
      white-space: nowrap;
    }
    span {
      overflow: hidden;
      text-overflow: ellipsis;
    }
  `,
  host: {
    '[style.--tone]': '"var(--lw-" + tone() + ")"',
    '[style.--tone-soft]': '"var(--lw-" + tone() + "-soft)"',
  },
})
export class StatusPill {
  /** The word. */
  readonly label = input.required<string>();

  /** What the state means. */
  readonly tone = input<Tone>('neutral');

  /** Path of another drawing than the tone's own. */
  readonly icon = input<string>();

  protected readonly toneIcon = computed(() => toneIcons[this.tone()]);
}
