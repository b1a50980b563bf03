import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Locale } from '@leadweave/ui';
import { GalleryCard, type GalleryFact, type GalleryState, momentFact } from '@leadweave/ui/gallery';
import { SalesforceMember } from '../member/salesforce-member.js';
import { type Connection, type Overview, salesforceAddresses } from '../salesforce-api.js';
import { salesforceWords } from '../wording/connection-words.js';
import { counted } from '../wording/counted.js';
import { SalesforceMark } from './salesforce-mark.js';

/** Salesforce in the gallery: what it brings, how it stands, and one button. */
@Component({
  selector: 'lw-salesforce-card',
  imports: [GalleryCard, MatButton, RouterLink, SalesforceMark],
  template: `
    <lw-gallery-card
      heading="Salesforce"
      kind="CRM, both ways"
      benefit="Leads become Salesforce leads within seconds, and what your sales team wins comes back to them."
      [state]="state()"
      [facts]="facts()"
    >
      <lw-salesforce-mark lwMark />
      @if (resource.error()) {
        <button lwAction matButton="outlined" type="button" (click)="resource.reload()">
          Try again<span class="lw-hidden-text"> to read the state of Salesforce</span>
        </button>
      } @else if (resource.hasValue() && !connection() && member.mayChange()) {
        <a lwAction matButton="filled" routerLink="/grow/integrations/salesforce">
          Connect<span class="lw-hidden-text"> Salesforce</span>
        </a>
      } @else if (resource.hasValue() && !resource.value().setUpDone && member.mayChange()) {
        <a lwAction matButton="filled" routerLink="/grow/integrations/salesforce/set-up">
          Finish set-up<span class="lw-hidden-text"> of Salesforce</span>
        </a>
      } @else {
        <a lwAction matButton="outlined" routerLink="/grow/integrations/salesforce">
          Manage<span class="lw-hidden-text"> Salesforce</span>
        </a>
      }
    </lw-gallery-card>
  `,
  styles: `
    :host {
      display: grid;
    }
  `,
})
export class SalesforceCard {
  protected readonly member = inject(SalesforceMember);
  private readonly locale = inject(Locale);
  protected readonly resource = httpResource<Overview>(() =>
    this.member.brandId() ? { url: salesforceAddresses.overview } : undefined,
  );
  protected readonly connection = computed(() => {
    const connection = this.resource.hasValue() ? this.resource.value().connection : null;
    return connection && connection.state !== 'disconnected' ? connection : undefined;
  });
  protected readonly state = computed((): GalleryState | undefined => {
    if (this.resource.error()) return { label: 'Unknown', tone: 'neutral' };
    return this.resource.hasValue() ? salesforceWords(this.resource.value()) : undefined;
  });
  protected readonly facts = computed(() => {
    const connection = this.connection();
    return connection ? factsOf(connection, this.locale.tag()) : [];
  });
}

function factsOf({ org, lastSuccessAt, failed, review }: Connection, locale: string): readonly GalleryFact[] {
  const attention = failed + review;
  return [
    { label: 'Org', text: org.name ?? org.host, oneLine: true },
    momentFact('Last success', lastSuccessAt, 'none yet'),
    { label: 'Needs somebody', text: attention === 0 ? 'nothing' : counted(attention, 'lead', 'leads', locale) },
  ];
}
