import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { BackLink, Icon, PageHeader } from '@leadweave/ui';
import { TabbedPages } from '@leadweave/ui/tabs';
import { mdiPlus } from '@mdi/js';
import { WebhooksMember } from '../member/webhooks-member.js';
import { WatchedEndpoints } from './watched-endpoints.js';

/** Webhooks → Manage: the frame around endpoints, deliveries, catalogue and inspector. */
@Component({
  selector: 'lw-webhooks-page',
  imports: [BackLink, Icon, MatButton, PageHeader, RouterLink, TabbedPages],
  providers: [WatchedEndpoints],
  template: `
    <div class="lw-page">
      <lw-page-header heading="Webhooks" summary="Your leads, sent to your other systems the moment something happens.">
        @if (!member.isFranchisee()) {
          <lw-back-link lwBefore to="/grow/integrations" label="Integrations" />
        }
        @if (member.mayChange() && endpoints.all()?.length) {
          <a matButton="filled" routerLink="/grow/integrations/webhooks/endpoints/new">
            <lw-icon matButtonIcon class="mat-icon" [path]="addIcon" />Add endpoint
          </a>
        }
      </lw-page-header>
      <lw-tabbed-pages label="Webhooks" [tabs]="tabs()" />
    </div>
  `,
})
export class WebhooksPage {
  protected readonly member = inject(WebhooksMember);
  protected readonly endpoints = inject(WatchedEndpoints);
  protected readonly addIcon = mdiPlus;

  /** What the inspector gets belongs to the people who may send tests. */
  protected readonly tabs = computed(() => [
    { path: 'endpoints', label: 'Endpoints' },
    { path: 'deliveries', label: 'Deliveries' },
    { path: 'catalogue', label: 'Catalogue' },
    ...(this.member.mayChange() ? [{ path: 'inspector', label: 'Inspector' }] : []),
  ]);
}
