import { Component, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { WatchedSalesforce } from '../manage/watched-salesforce.js';
import { SalesforceMember } from '../member/salesforce-member.js';
import { type Overview } from '../salesforce-api.js';
import { ConnectForm } from './connect-form.js';
import { FlowPicture } from './flow-picture.js';

/** Before anything is connected: what it does, what it needs, and the way there. */
@Component({
  selector: 'lw-connect-panel',
  imports: [ConnectForm, FlowPicture],
  template: `
    <section aria-labelledby="what">
      <h2 class="lw-card-title" id="what">What it does</h2>
      <lw-flow-picture />
    </section>
    <div class="columns">
      <section class="lw-card" aria-labelledby="connect">
        <h2 class="lw-card-title" id="connect">Connect</h2>
        @if (member.mayChange()) {
          <lw-connect-form
            [offered]="overview().offered"
            [otherOrgTold]="outcome() === 'other-org'"
            (connected)="goOn()"
          />
        } @else {
          <p class="lw-muted">A brand admin can connect Salesforce.</p>
        }
      </section>
      <section class="lw-card" aria-labelledby="before">
        <h2 class="lw-card-title" id="before">Before you begin</h2>
        <ul>
          <li>Connect with a user that may see and edit leads, contacts and opportunities, best one made for it.</li>
          <li>Your edition needs the API: Enterprise, Unlimited, Developer, or Professional with the add-on.</li>
          <li>Nothing is sent when you connect. You choose what goes where, see what would happen, and start it.</li>
          <li>No other service stands between: no Zapier, and nobody else sees your leads.</li>
        </ul>
      </section>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--lw-space-6);
    }
    section:not(.lw-card) {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--lw-space-3);
    }
    .columns {
      display: grid;
      grid-template-columns: minmax(0, 1.3fr) minmax(0, 1fr);
      gap: var(--lw-space-5);
      align-items: start;
    }
    ul {
      display: grid;
      gap: var(--lw-space-3);
      padding-inline-start: var(--lw-space-5);
      list-style: disc;
      color: var(--lw-text-muted);
    }
    @media (max-width: 59.99rem) {
      .columns {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class ConnectPanel {
  readonly overview = input.required<Overview>();
  readonly outcome = input<string>();

  protected readonly member = inject(SalesforceMember);
  private readonly watched = inject(WatchedSalesforce);
  private readonly router = inject(Router);

  protected async goOn(): Promise<void> {
    this.watched.reload();
    await this.router.navigateByUrl('/grow/integrations/salesforce/set-up/check');
  }
}
