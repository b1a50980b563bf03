import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, resource, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatSlideToggle } from '@angular/material/slide-toggle';
import { Router } from '@angular/router';
import { CurrentBrand, problemOf } from '@leadweave/api-client';
import {
  Announcer,
  EmptyState,
  ErrorState,
  Icon,
  PageHeader,
  Paginator,
  SearchBox,
  Skeleton,
  UndoBar,
} from '@leadweave/ui';
import { mdiFileUploadOutline, mdiMapMarkerOutline, mdiMapSearchOutline, mdiPlus } from '@mdi/js';
import { firstValueFrom } from 'rxjs';
import { type Brand, BrandsApi, type ImportResult, type Location, brandsAddresses } from '../brands-api.js';
import { refusalText } from '../form/refused-fields.js';
import { importText } from './import-words.js';
import { type LocationDialogData } from './location-dialog.js';
import { LocationRow } from './location-row.js';

/** Your franchise units; every lead belongs to one of them. */
@Component({
  selector: 'lw-location-list-page',
  imports: [
    EmptyState,
    ErrorState,
    Icon,
    LocationRow,
    MatButton,
    MatSlideToggle,
    PageHeader,
    Paginator,
    SearchBox,
    Skeleton,
  ],
  template: `
    <div class="lw-page">
      <lw-page-header heading="Locations" summary="Your franchise units; every lead belongs to one of them.">
        <button matButton="outlined" type="button" (click)="import()">
          <lw-icon matButtonIcon class="mat-icon" [path]="importIcon" />Import
        </button>
        <button matButton="filled" type="button" (click)="edit()">
          <lw-icon matButtonIcon class="mat-icon" [path]="addIcon" />Add location
        </button>
      </lw-page-header>
      @if (locations.error()) {
        <lw-error-state
          heading="Your locations could not be loaded."
          reassurance="Leads keep coming in. Try again in a moment."
          [requestId]="requestId()"
          (retry)="locations.reload()"
        />
      } @else if (!locations.hasValue()) {
        <lw-skeleton [count]="6" height="3rem" label="Loading locations" />
      } @else if (all().length === 0 && !archivedOnly()) {
        <lw-empty-state
          heading="No locations yet"
          explanation="Connections and people are tied to locations, so begin here: add them one by one, or import a file."
          [icon]="emptyIcon"
        >
          <button matButton="filled" type="button" (click)="edit()">Add location</button>
          <button matButton="outlined" type="button" (click)="filter({ archived: '1' })">Show archived</button>
        </lw-empty-state>
      } @else {
        <div class="toolbar">
          <lw-search-box label="Search locations" [value]="q() ?? ''" (valueChange)="filter({ q: $event || null })" />
          <mat-slide-toggle [checked]="archivedOnly()" (change)="filter({ archived: $event.checked ? '1' : null })">
            Archived
          </mat-slide-toggle>
        </div>
        @if (shown().length > 0) {
          <div class="lw-table-frame lw-cards">
            <table class="lw-table">
              <caption class="lw-hidden-text">
                Locations by name
              </caption>
              <thead>
                <tr>
                  <th scope="col">Name</th>
                  <th scope="col">City</th>
                  <th scope="col">Status</th>
                  <th scope="col">Phone</th>
                  <th scope="col">Time zone</th>
                  <th scope="col">Your number</th>
                  <th scope="col"><span class="lw-hidden-text">Actions</span></th>
                </tr>
              </thead>
              <tbody>
                @for (location of page(); track location.id) {
                  <tr
                    lw-location-row
                    [location]="location"
                    (edit)="edit(location)"
                    (archive)="archive(location)"
                    (restore)="restore(location)"
                  ></tr>
                }
              </tbody>
            </table>
          </div>
          <lw-paginator
            label="Pages of locations"
            noun="locations"
            [total]="shown().length"
            [pageSize]="pageSize()"
            [hasPrevious]="first() > 0"
            [hasNext]="first() + pageSize() < shown().length"
            (previous)="first.set(first() - pageSize())"
            (next)="first.set(first() + pageSize())"
            (pageSizeChange)="pageSize.set($event)"
          />
        } @else {
          <lw-empty-state [heading]="q() ? 'No location matches' : 'Nothing is archived'" [icon]="noneIcon">
            <button matButton="outlined" type="button" (click)="filter({ q: null, archived: null })">
              Show all locations
            </button>
          </lw-empty-state>
        }
      }
    </div>
  `,
  styles: `
    .toolbar {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lw-space-3) var(--lw-space-4);
    }
    lw-search-box {
      flex: 0 1 18rem;
    }
    @media (max-width: 37.49rem) {
      lw-search-box {
        flex-basis: 100%;
      }
    }
  `,
})
export class LocationListPage {
  readonly q = input<string>();

  /** `1` shows the archived ones instead. */
  readonly archived = input<string>();

  private readonly api = inject(BrandsApi);
  private readonly brandId = inject(CurrentBrand).id;
  private readonly dialogs = inject(MatDialog);
  private readonly router = inject(Router);
  private readonly bar = inject(UndoBar);
  private readonly announcer = inject(Announcer);
  protected readonly importIcon = mdiFileUploadOutline;
  protected readonly addIcon = mdiPlus;
  protected readonly emptyIcon = mdiMapMarkerOutline;
  protected readonly noneIcon = mdiMapSearchOutline;
  protected readonly archivedOnly = computed(() => this.archived() === '1');
  private readonly brand = httpResource<Brand>(() => brandsAddresses.brand);
  protected readonly locations = resource({
    params: () => ({
      brandId: this.brandId(),
      archived: this.archivedOnly() ? ('only' as const) : ('exclude' as const),
    }),
    loader: ({ params }) => this.api.allLocations(params.archived),
  });
  protected readonly requestId = computed(() => problemOf(this.locations.error()).requestId);
  protected readonly all = computed(() => (this.locations.hasValue() ? this.locations.value() : []));
  protected readonly shown = computed(() => {
    const sought = (this.q() ?? '').trim().toLocaleLowerCase();
    const texts = ({ name, city, region, externalReference }: Location) => [name, city, region, externalReference];
    return this.all().filter((location) =>
      texts(location).some((text) => (text ?? '').toLocaleLowerCase().includes(sought)),
    );
  });
  protected readonly pageSize = signal(25);
  protected readonly first = linkedSignal<unknown, number>({
    source: () => [this.q(), this.archivedOnly(), this.pageSize()].join(),
    computation: () => 0,
  });
  protected readonly page = computed(() => this.shown().slice(this.first(), this.first() + this.pageSize()));

  protected filter(queryParams: { q?: string | null; archived?: string | null }): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected async edit(location?: Location): Promise<void> {
    const { LocationDialog } = await import('./location-dialog.js');
    const timeZone = this.brand.hasValue()
      ? this.brand.value().timeZone
      : Intl.DateTimeFormat().resolvedOptions().timeZone;
    const dialog = this.dialogs.open<unknown, LocationDialogData, Location>(LocationDialog, {
      data: { location, timeZone },
    });
    const saved = await firstValueFrom(dialog.afterClosed());
    if (!saved) return;
    this.tell(location ? `${saved.name} saved` : `${saved.name} added`);
    this.locations.reload();
  }

  protected async import(): Promise<void> {
    const { ImportDialog } = await import('./import-dialog.js');
    const dialog = this.dialogs.open<unknown, unknown, ImportResult>(ImportDialog, {
      width: '40rem',
      maxWidth: '94vw',
    });
    const result = await firstValueFrom(dialog.afterClosed());
    if (!result) return;
    this.tell(`Import: ${importText(result)}`);
    this.locations.reload();
  }

  protected async archive(location: Location): Promise<void> {
    if (!(await this.move(() => this.api.archiveLocation(location)))) return;
    const message = `${location.name} archived; its leads stay`;
    this.announcer.announce(`${message}, undo available`);
    if ((await this.bar.offer(message)) === 'undone') await this.move(() => this.api.restoreLocation(location));
  }

  protected async restore(location: Location): Promise<void> {
    if (await this.move(() => this.api.restoreLocation(location))) this.tell(`${location.name} is back`);
  }

  private async move(call: () => Promise<unknown>): Promise<boolean> {
    try {
      await call();
      this.locations.reload();
      return true;
    } catch (error) {
      this.tell(refusalText(error));
      return false;
    }
  }

  private tell(text: string): void {
    this.bar.notify(text);
    this.announcer.announce(text);
  }
}
