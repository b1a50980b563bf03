import { Component } from '@angular/core';
import { EmptyState, PageHeader } from '@leadweave/ui';
import { mdiConnection } from '@mdi/js';

/** Where your leads come from and where they go. */
@Component({
  selector: 'lw-integration-list-page',
  imports: [EmptyState, PageHeader],
  template: `
    <div class="lw-page">
      <lw-page-header heading="Integrations" summary="Where your leads come from and where they go." />
      <lw-empty-state
        heading="Nothing connected yet"
        explanation="Connect WhatConverts to bring in forms, calls and chats with the campaign behind each of them."
        [icon]="icon"
      />
    </div>
  `,
})
export class IntegrationListPage {
  protected readonly icon = mdiConnection;
}
