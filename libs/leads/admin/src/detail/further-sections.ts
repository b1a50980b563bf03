import { NgComponentOutlet } from '@angular/common';
import { Component, type Type, computed, inject, input, signal } from '@angular/core';
import { furtherLeadSections } from './further-lead-sections.js';

/** What other features tell of a lead. The page does not wait for them. */
@Component({
  selector: 'lw-further-sections',
  imports: [NgComponentOutlet],
  template: `
    @for (section of sections(); track section) {
      <ng-container *ngComponentOutlet="section; inputs: told()" />
    }
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class FurtherSections {
  readonly leadId = input.required<string>();
  readonly timeZone = input.required<string>();
  readonly version = input.required<number>();

  protected readonly sections = signal<readonly Type<unknown>[]>([]);
  protected readonly told = computed(() => ({
    leadId: this.leadId(),
    timeZone: this.timeZone(),
    version: this.version(),
  }));

  constructor() {
    const loaders = inject(furtherLeadSections);
    void Promise.all(loaders.map((load) => load())).then((loaded) => this.sections.set(loaded));
  }
}
