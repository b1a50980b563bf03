import { Component } from '@angular/core';
import { EmptyState, PageHeader } from '@leadweave/ui';
import { mdiAccountMultipleOutline } from '@mdi/js';

/** Who may do what in the brand. */
@Component({
  selector: 'lw-member-list-page',
  imports: [EmptyState, PageHeader],
  template: `
    <div class="lw-page">
      <lw-page-header heading="Users" summary="Who works with this brand, in which role and for which locations." />
      <lw-empty-state
        heading="Only you so far"
        explanation="Invite the people who answer your leads; each franchisee sees the own locations only."
        [icon]="icon"
      />
    </div>
  `,
})
export class MemberListPage {
  protected readonly icon = mdiAccountMultipleOutline;
}
