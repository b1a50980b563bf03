import { Component } from '@angular/core';
import { EmptyState, PageHeader } from '@leadweave/ui';
import { mdiInboxOutline } from '@mdi/js';

/** Every lead of your locations, with the marketing that produced it. */
@Component({
  selector: 'lw-lead-list-page',
  imports: [EmptyState, PageHeader],
  template: `
    <div class="lw-page">
      <lw-page-header heading="Leads" summary="Every lead of your locations, with the marketing that produced it." />
      <lw-empty-state
        heading="No leads yet"
        explanation="Leads arrive as soon as a location is connected to where its forms and calls come in."
        [icon]="icon"
      />
    </div>
  `,
})
export class LeadListPage {
  protected readonly icon = mdiInboxOutline;
}
