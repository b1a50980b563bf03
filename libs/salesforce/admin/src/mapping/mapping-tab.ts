import { Component } from '@angular/core';
import { MappingEditor } from './mapping-editor.js';

/** Which value goes to which field, and what happens when the two sides differ. */
@Component({
  selector: 'lw-mapping-tab',
  imports: [MappingEditor],
  template: `
    <header>
      <h2 class="lw-card-title">Fields</h2>
      <p class="lw-muted">
        Each line fills one field of a Salesforce lead. After conversion the same values go to contact and opportunity.
      </p>
    </header>
    <lw-mapping-editor />
  `,
  styles: `
    :host {
      display: contents;
    }
    header {
      display: grid;
      gap: var(--lw-space-1);
    }
  `,
})
export class MappingTab {}
