import { DOCUMENT, DestroyRef, inject } from '@angular/core';

/** Does something again and again for as long as the part lives that asks for it, but not while nobody looks. */
export function everySoOften(milliseconds: number, work: () => void): void {
  const document = inject(DOCUMENT);
  const timer = setInterval(() => {
    if (!document.hidden) work();
  }, milliseconds);
  inject(DestroyRef).onDestroy(() => clearInterval(timer));
}
