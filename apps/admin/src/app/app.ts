import { Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Appearance } from '@leadweave/ui';

/** The root: shows whatever the address asks for, in the chosen appearance. */
@Component({ selector: 'lw-root', imports: [RouterOutlet], template: `<router-outlet />` })
export class App {
  protected readonly appearance = inject(Appearance);
}
