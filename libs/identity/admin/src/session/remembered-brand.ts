import { DOCUMENT, Service, inject } from '@angular/core';

const storageKey = 'leadweave.brand';

/** Which brand was open last: in this tab first, else in this browser. Holds an id and nothing secret. */
@Service()
export class RememberedBrand {
  private readonly window = inject(DOCUMENT).defaultView;

  read(): string | undefined {
    return this.inStorage((tab, browser) => tab.getItem(storageKey) ?? browser.getItem(storageKey)) ?? undefined;
  }

  write(brandId: string): void {
    this.inStorage((tab, browser) => {
      tab.setItem(storageKey, brandId);
      browser.setItem(storageKey, brandId);
    });
  }

  private inStorage<T>(use: (tab: Storage, browser: Storage) => T): T | undefined {
    try {
      return this.window ? use(this.window.sessionStorage, this.window.localStorage) : undefined;
    } catch {
      // A browser may forbid storage; the first brand is then the open one.
      return undefined;
    }
  }
}
