import { Component, inject } from '@angular/core';
import { Router } from '@angular/router';
import { BackLink, PageHeader } from '@leadweave/ui';
import { FreshSecrets } from '../secret/fresh-secrets.js';
import { type EndpointValues, WebhooksApi } from '../webhooks-api.js';
import { EndpointEditor } from './endpoint-editor.js';

/** Adds an endpoint, then shows its secret on its own page. */
@Component({
  selector: 'lw-new-endpoint-page',
  imports: [BackLink, EndpointEditor, PageHeader],
  template: `
    <div class="lw-page lw-page-narrow">
      <lw-page-header heading="New endpoint" summary="An address of yours that gets the events you choose.">
        <lw-back-link lwBefore to="/grow/integrations/webhooks/endpoints" label="Webhooks" />
      </lw-page-header>
      <lw-endpoint-editor cancelTo="/grow/integrations/webhooks/endpoints" [save]="create" />
    </div>
  `,
})
export class NewEndpointPage {
  private readonly api = inject(WebhooksApi);
  private readonly router = inject(Router);
  private readonly secrets = inject(FreshSecrets);

  protected readonly create = async (values: EndpointValues): Promise<void> => {
    const { endpoint, secret } = await this.api.create(values);
    this.secrets.keep(endpoint.id, secret);
    await this.router.navigate(['/grow/integrations/webhooks/endpoints', endpoint.id], { replaceUrl: true });
  };
}
