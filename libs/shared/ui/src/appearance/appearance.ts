import { DOCUMENT, Service, computed, effect, inject, signal } from '@angular/core';
import { type AppearanceChoice, defaultAppearance, parseAppearance } from './appearance-choice.js';

/** Where the choice is kept in the browser; the page's first script reads it before anything is painted. */
export const appearanceKey = 'leadweave.appearance';

/** How the portal looks and reacts for this person on this device: theme, density, single-key shortcuts. */
@Service()
export class Appearance {
  private readonly document = inject(DOCUMENT);
  private readonly choice = signal(this.remembered());

  readonly theme = computed(() => this.choice().theme);
  readonly density = computed(() => this.choice().density);

  /** Whether single-key shortcuts act. */
  readonly shortcuts = computed(() => this.choice().shortcuts);

  constructor() {
    effect(() => this.apply(this.choice()));
  }

  /** Changes some of it; it shows at once and is remembered. */
  choose(change: Partial<AppearanceChoice>): void {
    this.choice.update((current) => ({ ...current, ...change }));
  }

  private apply(choice: AppearanceChoice): void {
    const { dataset } = this.document.documentElement;
    dataset['theme'] = choice.theme;
    dataset['density'] = choice.density;
    this.storage()?.setItem(appearanceKey, JSON.stringify(choice));
  }

  private remembered(): AppearanceChoice {
    const text = this.storage()?.getItem(appearanceKey);
    return text ? parseAppearance(text) : defaultAppearance;
  }

  private storage(): Storage | undefined {
    try {
      return this.document.defaultView?.localStorage;
    } catch {
      // A browser may forbid storage; the choice then lasts as long as the page.
      return undefined;
    }
  }
}
