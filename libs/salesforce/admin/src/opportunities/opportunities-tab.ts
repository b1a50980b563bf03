import { Component } from '@angular/core';
import { OpportunitiesForm } from './opportunities-form.js';

/** Which opportunities come back and what they do. */
@Component({
  selector: 'lw-opportunities-tab',
  imports: [OpportunitiesForm],
  template: `<lw-opportunities-form />`,
  styles: `
    :host {
      max-inline-size: 56rem;
    }
  `,
})
export class OpportunitiesTab {}
