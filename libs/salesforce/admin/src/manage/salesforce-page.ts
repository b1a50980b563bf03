import { Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { BackLink, Banner, EmptyState, ErrorState, PageHeader, Skeleton, StatusPill } from '@leadweave/ui';
import { TabbedPages } from '@leadweave/ui/tabs';
import { mdiMagnifyRemoveOutline } from '@mdi/js';
import { map } from 'rxjs';
import { ConnectPanel } from '../connect/connect-panel.js';
import { OutcomeBanner } from '../connect/outcome-banner.js';
import { SalesforceMember } from '../member/salesforce-member.js';
import { connectionWords } from '../wording/connection-words.js';
import { WatchedSalesforce } from './watched-salesforce.js';

const tabs = [
  { path: 'overview', label: 'Overview' },
  { path: 'mapping', label: 'Fields' },
  { path: 'leads', label: 'Leads to Salesforce' },
  { path: 'opportunities', label: 'Opportunities back' },
  { path: 'health', label: 'Health' },
  { path: 'activity', label: 'Activity' },
] as const;

/** Salesforce → Manage: how to connect, and once that is done the frame around everything about it. */
@Component({
  selector: 'lw-salesforce-page',
  imports: [
    BackLink,
    Banner,
    ConnectPanel,
    EmptyState,
    ErrorState,
    MatButton,
    OutcomeBanner,
    PageHeader,
    RouterLink,
    Skeleton,
    StatusPill,
    TabbedPages,
  ],
  providers: [WatchedSalesforce],
  template: `
    <div class="lw-page">
      <lw-page-header heading="Salesforce" summary="Leads go out within seconds, and what they are worth comes back.">
        <lw-back-link lwBefore to="/grow/integrations" label="Integrations" />
        @if (words(); as state) {
          <lw-status-pill lwBeside [label]="state.label" [tone]="state.tone" [icon]="state.icon" />
        }
        @if (connection() && !overview()?.setUpDone && member.mayChange()) {
          <a matButton="filled" routerLink="/grow/integrations/salesforce/set-up">Finish set-up</a>
        }
      </lw-page-header>
      @if (outcome(); as told) {
        <lw-outcome-banner [outcome]="told">
          @if (told === 'other-org' && connection() && member.mayChange()) {
            <a matButton routerLink="/grow/integrations/salesforce/set-up/connect" [queryParams]="{ outcome: told }"
              >Connect it all the same</a
            >
          }
        </lw-outcome-banner>
      }
      @if (connection()) {
        @if (watched.problem()) {
          <lw-banner tone="warning" text="This could not be refreshed. What you see may be old. Trying again…" />
        }
        <lw-tabbed-pages label="Salesforce" [tabs]="tabs" />
      } @else if (overview(); as shown) {
        <lw-connect-panel [overview]="shown" [outcome]="outcome()" />
      } @else if (notAllowed()) {
        <lw-empty-state
          heading="This page is not here"
          explanation="It does not exist, or it is not for your role."
          [icon]="missingIcon"
        >
          <a matButton="filled" routerLink="/grow/leads">Back to the leads</a>
        </lw-empty-state>
      } @else if (watched.problem(); as problem) {
        <lw-error-state
          heading="The state of Salesforce could not be loaded."
          reassurance="Leads go on being sent. Try again in a moment."
          [requestId]="problem.requestId"
          (retry)="watched.reload()"
        />
      } @else {
        <lw-skeleton [count]="3" height="8rem" label="Loading Salesforce" />
      }
    </div>
  `,
})
export class SalesforcePage {
  protected readonly member = inject(SalesforceMember);
  protected readonly watched = inject(WatchedSalesforce);
  protected readonly tabs = tabs;
  protected readonly missingIcon = mdiMagnifyRemoveOutline;
  protected readonly overview = this.watched.overview;
  protected readonly connection = this.watched.connection;
  protected readonly outcome = toSignal(
    inject(ActivatedRoute).queryParamMap.pipe(map((address) => address.get('outcome') ?? undefined)),
  );
  protected readonly words = computed(() => {
    const connection = this.connection();
    return connection && connectionWords(connection, this.overview()?.setUpDone === true);
  });
  protected readonly notAllowed = computed(() => [403, 404].includes(this.watched.problem()?.status ?? 0));
}
