import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { type Problem } from '@leadweave/api-client';
import { EmptyState, ErrorState } from '@leadweave/ui';
import { mdiWebhook } from '@mdi/js';

/** An endpoint that cannot be shown: not there, not one's own, or not readable now. */
@Component({
  selector: 'lw-endpoint-missing',
  imports: [EmptyState, ErrorState, MatButton, RouterLink],
  template: `
    @if (isMissing()) {
      <lw-empty-state
        heading="There is no such endpoint"
        explanation="It was removed, or it is not one of yours."
        [icon]="icon"
      >
        <a matButton="outlined" routerLink="/grow/integrations/webhooks/endpoints">All endpoints</a>
      </lw-empty-state>
    } @else {
      <lw-error-state
        heading="The endpoint could not be loaded."
        reassurance="Events go on being sent. Try again in a moment."
        [requestId]="problem().requestId"
        (retry)="retry.emit()"
      />
    }
  `,
})
export class EndpointMissing {
  readonly problem = input.required<Problem>();
  readonly retry = output();

  protected readonly icon = mdiWebhook;
  protected readonly isMissing = computed(() => [400, 404].includes(this.problem().status));
}
