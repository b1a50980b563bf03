import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { problemOf, type Schema } from '@leadweave/api-client';
import { ErrorState, RelativeTime, SearchBox, Skeleton } from '@leadweave/ui';
import { forkJoin, of } from 'rxjs';
import { type ReviewItemDetail, reviewAddresses } from './review-api.js';

/** An opportunity whose lead is looked for. */
export interface OpportunityToTie {
  readonly itemId: string;
  readonly name: string;
}

/** The lead that was chosen. */
export interface ChosenLead {
  readonly id: string;
  readonly name: string;
}

type Lead = Pick<Schema<'LeadItemDto'>, 'id' | 'contact' | 'occurredAt' | 'locationName'>;

const leads = '/api/v1/leads';
const shownLeads = 8;
const shownCandidates = 5;

/** Chooses the lead that an opportunity belongs to: among those that it may belong to, or by searching. Closes with the lead. */
@Component({
  selector: 'lw-tie-dialog',
  imports: [
    ErrorState,
    MatButton,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    RelativeTime,
    SearchBox,
    Skeleton,
  ],
  template: `
    <h2 matDialogTitle>Whose opportunity is “{{ opportunity.name }}”?</h2>
    <mat-dialog-content>
      <lw-search-box label="Search leads by name, e-mail or phone" [(value)]="query" />
      @if (problem(); as problem) {
        <lw-error-state
          heading="The leads could not be loaded."
          reassurance="The opportunity waits; nothing is lost."
          [requestId]="problem.requestId"
          (retry)="reload()"
        />
      } @else if (found() === undefined) {
        <lw-skeleton [count]="3" label="Loading leads" />
      } @else {
        <p class="lw-muted" role="status">{{ heading() }}</p>
        <ul>
          @for (lead of found(); track lead.id) {
            <li>
              <button matButton="outlined" type="button" (click)="choose(lead)">
                <span class="name">{{ nameOf(lead) }}</span>
                <span class="facts">
                  {{ lead.locationName }} · <lw-relative-time [at]="lead.occurredAt" [focusable]="false" />
                </span>
              </button>
            </li>
          }
        </ul>
      }
    </mat-dialog-content>
    <mat-dialog-actions>
      <button matButton="outlined" type="button" matDialogClose>Cancel</button>
    </mat-dialog-actions>
  `,
  styles: `
    mat-dialog-content {
      display: grid;
      gap: var(--lw-space-3);
    }
    ul {
      display: grid;
      gap: var(--lw-space-2);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li button {
      inline-size: 100%;
      block-size: auto;
      padding-block: var(--lw-space-2);
      justify-content: start;
      text-align: start;
    }
    .name {
      display: block;
      overflow-wrap: anywhere;
    }
    .facts {
      display: block;
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
  `,
})
export class TieDialog {
  protected readonly opportunity = inject<OpportunityToTie>(MAT_DIALOG_DATA);
  private readonly dialog = inject<MatDialogRef<TieDialog, ChosenLead>>(MatDialogRef);
  private readonly http = inject(HttpClient);
  protected readonly query = signal('');

  private readonly search = httpResource<Schema<'LeadListDto'>>(() => {
    const q = this.query().trim();
    return q ? { url: leads, params: { q, limit: `${shownLeads}` } } : undefined;
  });
  private readonly detail = httpResource<ReviewItemDetail>(() => reviewAddresses.one(this.opportunity.itemId));
  private readonly candidates = rxResource({
    params: () => (this.detail.hasValue() ? this.detail.value().evidence.slice(0, shownCandidates) : undefined),
    stream: ({ params }) =>
      params.length === 0 ? of<Lead[]>([]) : forkJoin(params.map(({ id }) => this.http.get<Lead>(`${leads}/${id}`))),
  });

  private readonly isSearching = computed(() => this.query().trim() !== '');
  protected readonly problem = computed(() => {
    const error = this.isSearching() ? this.search.error() : (this.detail.error() ?? this.candidates.error());
    return error && problemOf(error);
  });
  protected readonly found = computed((): readonly Lead[] | undefined => {
    if (this.isSearching()) return this.search.hasValue() ? this.search.value().data : undefined;
    return this.candidates.hasValue() ? this.candidates.value() : undefined;
  });
  protected readonly heading = computed(() => {
    const none = this.found()?.length === 0;
    if (this.isSearching()) return none ? 'No lead matches. Try a part of the name or the number.' : 'Choose a lead:';
    return none ? 'No lead came up by itself. Search for the one it belongs to.' : 'It may belong to one of these:';
  });

  protected nameOf({ contact }: Lead): string {
    return contact.name ?? contact.email ?? contact.phone?.raw ?? 'Unknown caller';
  }

  protected choose(lead: Lead): void {
    this.dialog.close({ id: lead.id, name: this.nameOf(lead) });
  }

  protected reload(): void {
    if (this.isSearching()) this.search.reload();
    else this.detail.reload();
  }
}
