import { Service, signal } from '@angular/core';

/** The brand that API calls are about. Set by the session; read by `brandInterceptor`. */
@Service()
export class CurrentBrand {
  private readonly chosen = signal<string | undefined>(undefined);

  /** Id of the brand, undefined before sign-in. */
  readonly id = this.chosen.asReadonly();

  /** Makes every later call about this brand. */
  choose(id: string | undefined): void {
    this.chosen.set(id);
  }
}
