import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { problemOf } from '@leadweave/api-client';
import { BackLink, PageHeader, Skeleton, UndoBar } from '@leadweave/ui';
import { EndpointMissing } from '../endpoint/endpoint-missing.js';
import { type Endpoint, type EndpointValues, WebhooksApi, webhooksAddresses } from '../webhooks-api.js';
import { endpointName } from '../wording/endpoint-words.js';
import { EndpointEditor } from './endpoint-editor.js';

/** Changes an endpoint. */
@Component({
  selector: 'lw-edit-endpoint-page',
  imports: [BackLink, EndpointEditor, EndpointMissing, PageHeader, Skeleton],
  template: `
    <div class="lw-page lw-page-narrow">
      <lw-page-header [heading]="heading()" summary="Changes hold for events from now on.">
        <lw-back-link lwBefore [to]="back()" label="Endpoint" />
      </lw-page-header>
      @if (endpoint.hasValue()) {
        <lw-endpoint-editor [cancelTo]="back()" [saved]="endpoint.value()" [save]="update" />
      } @else if (problem(); as reason) {
        <lw-endpoint-missing [problem]="reason" (retry)="endpoint.reload()" />
      } @else {
        <lw-skeleton [count]="3" height="9rem" label="Loading the endpoint" />
      }
    </div>
  `,
})
export class EditEndpointPage {
  readonly endpointId = input.required<string>();

  private readonly api = inject(WebhooksApi);
  private readonly router = inject(Router);
  private readonly bar = inject(UndoBar);
  protected readonly endpoint = httpResource<Endpoint>(() => webhooksAddresses.endpoint(this.endpointId()));
  protected readonly problem = computed(() => (this.endpoint.error() ? problemOf(this.endpoint.error()) : undefined));
  protected readonly back = computed(() => `/grow/integrations/webhooks/endpoints/${this.endpointId()}`);
  protected readonly heading = computed(() =>
    this.endpoint.hasValue() ? `Edit ${endpointName(this.endpoint.value())}` : 'Edit endpoint',
  );

  protected readonly update = async (values: EndpointValues): Promise<void> => {
    const endpoint = this.endpoint.value();
    if (!endpoint) return;
    await this.api.update(endpoint, values);
    this.bar.notify('The endpoint is changed.');
    await this.router.navigateByUrl(this.back());
  };
}
