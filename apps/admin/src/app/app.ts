import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';

/** The root: shows whatever the address asks for. */
@Component({ selector: 'lw-root', imports: [RouterOutlet], template: `<router-outlet />` })
export class App {}
