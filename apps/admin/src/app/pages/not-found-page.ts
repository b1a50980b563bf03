import { Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { EmptyState, PageHeader } from '@leadweave/ui';
import { mdiCompassOffOutline } from '@mdi/js';

/** One page for what does not exist and for what the person may not see, so that neither can be told from the other. */
@Component({
  selector: 'lw-not-found-page',
  imports: [EmptyState, MatButton, PageHeader, RouterLink],
  template: `
    <div class="lw-page">
      <lw-page-header class="lw-hidden-text" heading="Page not found" />
      <lw-empty-state
        heading="There is nothing here for you"
        explanation="The address is wrong, what it led to is gone, or it belongs to somebody else. If you followed a link, ask its sender."
        [icon]="icon"
      >
        <a matButton="filled" routerLink="/">Go to leads</a>
      </lw-empty-state>
    </div>
  `,
})
export class NotFoundPage {
  protected readonly icon = mdiCompassOffOutline;
}
