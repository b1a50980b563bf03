import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { problemOf } from '@leadweave/api-client';
import { Banner, EmptyState, ErrorState, Locale, Skeleton, formatMoment } from '@leadweave/ui';
import { mdiWebhook } from '@mdi/js';
import { BrandMember } from '../member/brand-member.js';
import { type NewWebhookAddress, WhatConvertsApi } from '../whatconverts-api.js';
import { refusalText } from '../wording/refusal-text.js';
import { AddressCard } from './address-card.js';
import { DeliveryTable } from './delivery-table.js';
import { NewAddress } from './new-address.js';
import { SetUpSteps } from './set-up-steps.js';
import { WatchedWebhook } from './watched-webhook.js';
import { WebhookFigures } from './webhook-figures.js';

/** The incoming webhook: its address, how to set it up, what arrives and how quickly, and every delivery. */
@Component({
  selector: 'lw-webhook-tab',
  imports: [
    AddressCard,
    Banner,
    DeliveryTable,
    EmptyState,
    ErrorState,
    MatButton,
    NewAddress,
    RouterLink,
    SetUpSteps,
    Skeleton,
    WebhookFigures,
  ],
  providers: [WatchedWebhook],
  template: `
    <h2 class="lw-hidden-text">Incoming webhook</h2>
    @if (webhook.value(); as value) {
      @if (staleText(); as text) {
        <lw-banner tone="warning" [text]="text" />
      }
      @if (fresh(); as address) {
        <lw-new-address [address]="address" (done)="fresh.set(undefined)" />
        <lw-set-up-steps />
      }
      @if (!value.exists) {
        @if (!fresh()) {
          <lw-empty-state
            heading="Hear of leads the moment they happen"
            explanation="Give WhatConverts an address of ours, and new calls, forms and chats appear here within seconds instead of with the next sync."
            [icon]="icon"
          >
            @if (member.isAdmin()) {
              <button matButton="filled" type="button" [disabled]="creating()" (click)="create()">
                {{ creating() ? 'Creating…' : 'Create the address' }}
              </button>
            } @else {
              <p class="lw-muted">A brand admin can create the address.</p>
            }
          </lw-empty-state>
        }
        @if (refusal(); as text) {
          <lw-banner tone="negative" [text]="text" />
        }
      } @else {
        @for (profile of value.unknownProfiles; track profile.profileId) {
          <lw-banner tone="warning" [text]="unknownText(profile.profileId, profile.deliveries)">
            <a
              matButton
              routerLink="/grow/integrations/whatconverts/locations"
              queryParamsHandling="preserve"
              [queryParams]="{ q: null }"
              >Map it</a
            >
          </lw-banner>
        }
        <lw-webhook-figures [webhook]="value" />
        <lw-address-card
          [webhook]="value"
          [connectionId]="connectionId()"
          [editable]="member.isAdmin()"
          (renewed)="show($event)"
          (changed)="webhook.read()"
        />
        @if (!fresh()) {
          <lw-set-up-steps [open]="value.lastReceivedAt === null" />
        }
        <lw-delivery-table [webhook]="value" [connectionId]="connectionId()" [editable]="member.isAdmin()" />
      }
    } @else if (webhook.problem(); as problem) {
      <lw-error-state
        heading="The incoming webhook could not be loaded."
        reassurance="Deliveries go on arriving and are kept. Try again in a moment."
        [requestId]="problem.requestId"
        (retry)="webhook.read()"
      />
    } @else {
      <lw-skeleton height="6rem" label="Loading the incoming webhook" />
      <lw-skeleton [count]="5" height="3.25rem" label="Loading deliveries" />
    }
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class WebhookTab {
  protected readonly webhook = inject(WatchedWebhook);
  protected readonly member = inject(BrandMember);
  private readonly api = inject(WhatConvertsApi);
  private readonly locale = inject(Locale);
  protected readonly icon = mdiWebhook;
  protected readonly connectionId = computed(() => this.webhook.connectionId() ?? '');
  protected readonly creating = signal(false);
  protected readonly refusal = signal<string | undefined>(undefined);

  /** The address with its secret, until the person leaves or says that it is copied. */
  protected readonly fresh = signal<NewWebhookAddress | undefined>(undefined);
  protected readonly staleText = computed(() => {
    const since = this.webhook.staleSince();
    return since && `Last updated ${formatMoment(since.toISOString(), this.locale.tag())}. Trying again…`;
  });

  protected async create(): Promise<void> {
    this.creating.set(true);
    this.refusal.set(undefined);
    try {
      this.show(await this.api.rotateWebhook(this.connectionId(), 0));
    } catch (error) {
      this.refusal.set(`There is no address yet. ${refusalText(problemOf(error))}`);
    } finally {
      this.creating.set(false);
    }
  }

  protected show(address: NewWebhookAddress): void {
    this.fresh.set(address);
    void this.webhook.read();
  }

  protected unknownText(profileId: string, deliveries: number): string {
    const waiting = deliveries === 1 ? '1 delivery waits' : `${deliveries} deliveries wait`;
    return `No location has the Profile ID ${profileId}: ${waiting} for it and will arrive once it is mapped.`;
  }
}
