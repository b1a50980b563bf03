import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { problemOf } from '@leadweave/api-client';
import { Banner, EmptyState, ErrorState, Icon, Skeleton } from '@leadweave/ui';
import { mdiAutoFix, mdiMapMarkerPlusOutline } from '@mdi/js';
import { MappingDrafts } from '../mapping/mapping-drafts.js';
import { MappingTable } from '../mapping/mapping-table.js';
import { ProfileChecks } from '../mapping/profile-checks.js';
import { ProfileIdHelp } from '../mapping/profile-id-help.js';
import { type Connection, type MappingList, type ProfileList, whatConvertsAddresses } from '../whatconverts-api.js';

/** Second step of connecting: each location gets its profile, with proposals where the key can list profiles. */
@Component({
  selector: 'lw-locations-step',
  imports: [Banner, EmptyState, ErrorState, Icon, MappingTable, MatButton, ProfileIdHelp, RouterLink, Skeleton],
  template: `
    @if (mappings.error()) {
      <lw-error-state
        heading="Your locations could not be loaded."
        reassurance="The key is connected; you can also map locations later."
        [requestId]="requestId()"
        (retry)="mappings.reload()"
      />
    } @else if (!ready()) {
      <lw-skeleton [count]="5" height="3rem" label="Loading locations and profiles" />
    } @else if (drafts.mappings().length === 0) {
      <lw-empty-state
        heading="No locations yet"
        explanation="Add your locations first, then come back to map them. The key stays connected."
        [icon]="locationIcon"
      >
        <a matButton="filled" routerLink="/settings/locations" (click)="skipped.emit()">Add locations</a>
      </lw-empty-state>
    } @else {
      <div class="bar">
        <lw-profile-id-help />
        @if (sure().length > 0) {
          <button matButton="tonal" type="button" (click)="drafts.useProposals('high')">
            <lw-icon matButtonIcon class="mat-icon" [path]="proposalIcon" />
            Use {{ sure().length }} sure {{ sure().length === 1 ? 'proposal' : 'proposals' }}
          </button>
        }
      </div>
      @if (drafts.asksOneByOne()) {
        <lw-banner
          text="A profile key cannot list profiles. Type the Profile ID of the location that this key belongs to."
        />
      }
      @if (unplaced().length > 0) {
        <lw-banner tone="warning" [text]="'No location found for: ' + unplaced().join(', ')" />
      }
      <lw-mapping-table [mappings]="drafts.mappings()" [compact]="true" (unplaced)="unplaced.set($event)" />
    }
    <div class="lw-form-actions">
      <button matButton="filled" type="button" [disabled]="drafts.ready().length === 0" (click)="done.emit()">
        {{ nextLabel() }}
      </button>
      <button matButton type="button" (click)="skipped.emit()">Map locations later</button>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--lw-space-4);
    }
    .bar {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--lw-space-2);
    }
    .lw-form-actions {
      position: sticky;
      inset-block-end: -1.25rem;
      z-index: 1;
      margin-block-end: -1.25rem;
      padding-block: var(--lw-space-3) var(--lw-space-5);
      background: var(--lw-surface-raised);
    }
  `,
})
export class LocationsStep {
  readonly connection = input.required<Connection>();

  /** The person has seen the table and wants to see what it would bring. */
  readonly done = output();
  readonly skipped = output();

  protected readonly drafts = inject(MappingDrafts);
  private readonly checks = inject(ProfileChecks);
  protected readonly locationIcon = mdiMapMarkerPlusOutline;
  protected readonly proposalIcon = mdiAutoFix;
  protected readonly unplaced = signal<readonly string[]>([]);
  protected readonly mappings = httpResource<MappingList>(() => whatConvertsAddresses.mappings(this.connection().id));
  private readonly profiles = httpResource<ProfileList>(() =>
    this.connection().keyKind === 'master' ? whatConvertsAddresses.profiles(this.connection().id) : undefined,
  );
  protected readonly ready = computed(() => this.mappings.hasValue() && !this.profiles.isLoading());
  protected readonly sure = computed(() => this.drafts.proposals('high'));
  protected readonly requestId = computed(() => problemOf(this.mappings.error()).requestId);
  protected readonly nextLabel = computed(() => {
    const count = this.drafts.ready().length;
    return count === 0 ? 'Continue' : `Continue with ${count} ${count === 1 ? 'location' : 'locations'}`;
  });

  constructor() {
    effect(() => {
      this.checks.connectionId.set(this.connection().id);
      if (!this.mappings.hasValue()) return;
      this.drafts.take(this.mappings.value(), this.profiles.hasValue() ? this.profiles.value().data : undefined);
    });
  }
}
