import { Component, computed, input } from '@angular/core';
import { Icon } from '../icon/icon.js';
import { type Tone, toneIcons } from '../data/tone.js';

/** One line above the content that names what is missing, old or special about it; actions come as content. */
@Component({
  selector: 'lw-banner',
  imports: [Icon],
  template: `
    <lw-icon [path]="icon() ?? toneIcon()" />
    <p>{{ text() }}</p>
    <ng-content />
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lw-space-1) var(--lw-space-3);
      padding: var(--lw-space-2) var(--lw-space-4);
      border-radius: var(--lw-corner);
      background: var(--tone-soft);
      color: var(--tone);
      font: var(--lw-type-label);
    }
    p {
      flex: 1 1 12rem;
    }
  `,
  host: {
    role: 'status',
    '[style.--tone]': '"var(--lw-" + tone() + ")"',
    '[style.--tone-soft]': '"var(--lw-" + tone() + "-soft)"',
  },
})
export class Banner {
  /** The sentence. */
  readonly text = input.required<string>();

  /** What kind of message it is. */
  readonly tone = input<Tone>('info');

  /** Path of another drawing than the tone's own. */
  readonly icon = input<string>();

  protected readonly toneIcon = computed(() => toneIcons[this.tone()]);
}
