import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatSlideToggle } from '@angular/material/slide-toggle';
import { Router, RouterLink } from '@angular/router';
import { problemOf } from '@leadweave/api-client';
import { Announcer, Banner, EmptyState, ErrorState, Icon, SearchBox, Skeleton, UndoBar } from '@leadweave/ui';
import { SaveBar } from '@leadweave/ui/form';
import { mdiAutoFix, mdiClipboardTextOutline, mdiMapMarkerPlusOutline, mdiMapSearchOutline } from '@mdi/js';
import { firstValueFrom } from 'rxjs';
import { ManagedConnections } from '../manage/managed-connections.js';
import { BrandMember } from '../member/brand-member.js';
import { type Mapping, type MappingList, type ProfileList, whatConvertsAddresses } from '../whatconverts-api.js';
import { type PlacedRows } from './place-rows.js';
import { LocationDiagnoses } from './location-diagnoses.js';
import { MappingDrafts } from './mapping-drafts.js';
import { MappingTable } from './mapping-table.js';
import { ProfileChecks } from './profile-checks.js';
import { ProfileIdHelp } from './profile-id-help.js';
import { Remappings } from './remappings.js';
import { SaveMappings } from './save-mappings.js';

/** Location Settings: ties each location to exactly one Profile ID and shows at a glance which ones work. */
@Component({
  selector: 'lw-locations-tab',
  imports: [
    Banner,
    EmptyState,
    ErrorState,
    Icon,
    MappingTable,
    MatButton,
    MatSlideToggle,
    ProfileIdHelp,
    RouterLink,
    SaveBar,
    SearchBox,
    Skeleton,
  ],
  providers: [LocationDiagnoses, MappingDrafts, ProfileChecks, Remappings, SaveMappings],
  template: `
    <h2 class="lw-hidden-text">Location Settings</h2>
    @if (mappings.error()) {
      <lw-error-state
        heading="Your locations could not be loaded."
        reassurance="Syncing goes on in the background. Try again in a moment."
        [requestId]="requestId()"
        (retry)="mappings.reload()"
      />
    } @else if (!mappings.hasValue()) {
      <lw-skeleton [count]="8" height="3rem" label="Loading locations" />
    } @else if (drafts.mappings().length === 0) {
      <lw-empty-state
        heading="No locations yet"
        explanation="Leads belong to locations. Add them one by one or import them from a file, then map them here."
        [icon]="locationIcon"
      >
        <a matButton="filled" routerLink="/settings/locations">Add locations</a>
      </lw-empty-state>
    } @else {
      <div class="toolbar">
        <lw-search-box label="Search locations" [value]="q() ?? ''" (valueChange)="filter({ q: $event || null })" />
        <mat-slide-toggle [checked]="onlyUnmapped()" (change)="filter({ show: $event.checked ? 'unmapped' : null })">
          Only unmapped ({{ unmappedCount() }})
        </mat-slide-toggle>
        @if (member.isAdmin()) {
          <span class="actions">
            @if (sure().length > 0) {
              <button matButton="tonal" type="button" (click)="useProposals()">
                <lw-icon matButtonIcon class="mat-icon" [path]="proposalIcon" />
                Use {{ sure().length }} sure {{ sure().length === 1 ? 'proposal' : 'proposals' }}
              </button>
            }
            <button matButton="outlined" type="button" (click)="paste()">
              <lw-icon matButtonIcon class="mat-icon" [path]="pasteIcon" />Paste or CSV
            </button>
          </span>
        }
      </div>
      <lw-profile-id-help />
      @if (profiles.error()) {
        <lw-banner
          tone="warning"
          text="The list of profiles could not be loaded from WhatConverts. Numbers can be typed all the same."
        />
      } @else if (drafts.asksOneByOne()) {
        <lw-banner text="A profile key cannot list profiles, so each Profile ID is looked up when you type it." />
      }
      @if (unplaced().length > 0) {
        <lw-banner tone="warning" [text]="'No location found for: ' + unplaced().join(', ')" />
      }
      @if (shown().length > 0) {
        <lw-mapping-table [mappings]="shown()" [editable]="member.isAdmin()" (unplaced)="unplaced.set($event)" />
      } @else {
        <lw-empty-state
          [heading]="onlyUnmapped() && !q() ? 'Every location is mapped' : 'No location matches'"
          [explanation]="onlyUnmapped() && !q() ? 'New leads of all of them arrive by themselves.' : undefined"
          [icon]="noneIcon"
        >
          <button matButton="outlined" type="button" (click)="filter({ q: null, show: null })">
            Show all locations
          </button>
        </lw-empty-state>
      }
      @if (drafts.changes().length > 0) {
        <lw-save-bar
          [text]="unsavedText()"
          [blocked]="drafts.wrong().length === drafts.changes().length"
          [saving]="saving()"
          (save)="save()"
          (discard)="drafts.discard()"
        />
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--lw-space-4);
    }
    .toolbar {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lw-space-3) var(--lw-space-4);
    }
    lw-search-box {
      flex: 0 1 18rem;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: var(--lw-space-2);
      margin-inline-start: auto;
    }
    @media (max-width: 37.49rem) {
      lw-search-box {
        flex-basis: 100%;
      }
      .actions {
        margin-inline-start: 0;
      }
    }
  `,
  host: { '(document:keydown)': 'catchSave($event)' },
})
export class LocationsTab {
  /** `unmapped` shows only these. */
  readonly show = input<string>();
  readonly q = input<string>();

  protected readonly drafts = inject(MappingDrafts);
  protected readonly member = inject(BrandMember);
  private readonly connections = inject(ManagedConnections);
  private readonly saves = inject(SaveMappings);
  private readonly remappings = inject(Remappings);
  private readonly checks = inject(ProfileChecks);
  private readonly router = inject(Router);
  private readonly dialogs = inject(MatDialog);
  private readonly bar = inject(UndoBar);
  private readonly announcer = inject(Announcer);
  protected readonly locationIcon = mdiMapMarkerPlusOutline;
  protected readonly noneIcon = mdiMapSearchOutline;
  protected readonly proposalIcon = mdiAutoFix;
  protected readonly pasteIcon = mdiClipboardTextOutline;
  protected readonly saving = signal(false);
  protected readonly unplaced = signal<readonly string[]>([]);
  private readonly connectionId = computed(() => this.connections.current()?.id);
  protected readonly mappings = httpResource<MappingList>(() => {
    const id = this.connectionId();
    return id && whatConvertsAddresses.mappings(id);
  });
  protected readonly profiles = httpResource<ProfileList>(() => {
    const connection = this.connections.current();
    return connection?.keyKind === 'master' ? whatConvertsAddresses.profiles(connection.id) : undefined;
  });
  protected readonly requestId = computed(() => problemOf(this.mappings.error()).requestId);
  protected readonly onlyUnmapped = computed(() => this.show() === 'unmapped');
  protected readonly unmappedCount = computed(() => this.drafts.mappings().filter(isUnmapped).length);
  protected readonly sure = computed(() => this.drafts.proposals('high'));

  protected readonly shown = computed(() => {
    const sought = (this.q() ?? '').trim().toLocaleLowerCase();
    const matches = (mapping: Mapping) =>
      [mapping.locationName, mapping.city ?? '', mapping.profileId ?? ''].some((text) =>
        text.toLocaleLowerCase().includes(sought),
      );
    return this.drafts
      .mappings()
      .filter((mapping) => matches(mapping) && (!this.onlyUnmapped() || isUnmapped(mapping)));
  });

  constructor() {
    effect(() => {
      this.checks.connectionId.set(this.connectionId());
      if (!this.mappings.hasValue()) return;
      this.drafts.take(this.mappings.value(), this.profiles.hasValue() ? this.profiles.value().data : undefined);
    });
  }

  protected filter(queryParams: { q?: string | null; show?: string | null }): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected useProposals(): void {
    const count = this.drafts.useProposals('high');
    this.announcer.announce(`${count} Profile IDs filled in. Nothing is saved yet.`);
  }

  protected async paste(): Promise<void> {
    const { PasteDialog } = await import('./paste-dialog.js');
    const dialog = this.dialogs.open<unknown, readonly Mapping[], PlacedRows>(PasteDialog, {
      data: this.drafts.mappings(),
      width: '36rem',
    });
    const placed = await firstValueFrom(dialog.afterClosed());
    if (!placed) return;
    this.drafts.typeAll(placed.typed);
    this.unplaced.set(placed.unplaced);
  }

  protected readonly unsavedText = computed(() => {
    const [changed, wrong] = [this.drafts.changes().length, this.drafts.wrong().length];
    const rows = changed === 1 ? '1 row not saved' : `${changed} rows not saved`;
    return wrong > 0 ? `${rows}, ${wrong} to correct` : rows;
  });

  /** Whoever saves too early does not want the browser to save the page. */
  protected catchSave(event: KeyboardEvent): void {
    if (event.key.toLowerCase() === 's' && (event.ctrlKey || event.metaKey) && !event.altKey) event.preventDefault();
  }

  protected async save(): Promise<void> {
    const connectionId = this.connectionId();
    if (!connectionId || this.saving()) return;
    this.saving.set(true);
    const saved = await this.saves.save(connectionId);
    const changed = await this.remappings.confirmAll(connectionId);
    this.saving.set(false);
    this.tell(saved.failure ?? savedText(saved.mapped + changed, this.drafts.changes().length));
    this.mappings.reload();
    this.connections.list.reload();
  }

  private tell(text: string): void {
    this.bar.notify(text);
    this.announcer.announce(text);
  }
}

const isUnmapped = ({ profileId }: Mapping) => profileId === null;

function savedText(saved: number, left: number): string {
  if (saved === 0) return `Nothing was saved; ${left} left to look at.`;
  const done = saved === 1 ? '1 location saved' : `${saved} locations saved`;
  return left > 0 ? `${done}. ${left} left to look at.` : `${done}. What is new loads its history.`;
}
