import { DOCUMENT, Service, inject, signal } from '@angular/core';

/** The person's locale as a BCP 47 tag. Dates, numbers and money are written in it. */
@Service()
export class Locale {
  private readonly chosen = signal(inject(DOCUMENT).defaultView?.navigator.language ?? 'en-US');

  /** Tag such as "en-US". */
  readonly tag = this.chosen.asReadonly();

  /** Changes the locale at once, everywhere. */
  choose(tag: string): void {
    this.chosen.set(tag);
  }
}
