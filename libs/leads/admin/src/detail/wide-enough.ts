import { BreakpointObserver } from '@angular/cdk/layout';
import { type Signal, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { map } from 'rxjs';

/** Whether a lead has room beside the list. */
export function wideEnough(): Signal<boolean> {
  const matches = inject(BreakpointObserver)
    .observe('(min-width: 75rem)')
    .pipe(map((state) => state.matches));
  return toSignal(matches, { initialValue: true });
}
