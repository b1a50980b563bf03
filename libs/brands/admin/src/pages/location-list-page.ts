import { Component } from '@angular/core';
import { EmptyState, PageHeader } from '@leadweave/ui';
import { mdiMapMarkerOutline } from '@mdi/js';

/** Your franchise units; every lead belongs to one of them. */
@Component({
  selector: 'lw-location-list-page',
  imports: [EmptyState, PageHeader],
  template: `
    <div class="lw-page">
      <lw-page-header heading="Locations" summary="Your franchise units; every lead belongs to one of them." />
      <lw-empty-state
        heading="No locations yet"
        explanation="Add your locations first: connections and people are tied to them."
        [icon]="icon"
      />
    </div>
  `,
})
export class LocationListPage {
  protected readonly icon = mdiMapMarkerOutline;
}
