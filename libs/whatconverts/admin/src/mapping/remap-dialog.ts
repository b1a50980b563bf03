import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { form } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { type Problem, problemOf } from '@leadweave/api-client';
import { Banner, ErrorState, Skeleton } from '@leadweave/ui';
import { SelectField, type SelectFieldOption } from '@leadweave/ui/form';
import {
  type Mapping,
  type MappingChange,
  type OldLeadsChoice,
  type OldLeadsWish,
  WhatConvertsApi,
} from '../whatconverts-api.js';
import { refusalText } from '../wording/refusal-text.js';
import { LeadMoveProgress } from './lead-move-progress.js';
import { changedFacts, moveFacts, oldLeadsText } from './old-lead-words.js';

/** Which location changes, and to which profile; without one the mapping ends. */
export interface Remapping {
  readonly connectionId: string;
  readonly mapping: Mapping;
  readonly profileId?: string;
  /** Locations that can get the old leads. */
  readonly others: readonly SelectFieldOption[];
}

/** Says what another profile would do to a location before it does, and asks about the old leads. Closes with the change. */
@Component({
  selector: 'lw-remap-dialog',
  imports: [
    Banner,
    ErrorState,
    LeadMoveProgress,
    MatButton,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    MatRadioButton,
    MatRadioGroup,
    SelectField,
    Skeleton,
  ],
  template: `
    @if (applied()?.moveId; as moveId) {
      <h2 matDialogTitle>{{ appliedHeading }}</h2>
      <mat-dialog-content><lw-lead-move-progress [moveId]="moveId" /></mat-dialog-content>
      <mat-dialog-actions>
        <button matButton="filled" type="button" (click)="finish()">Close</button>
      </mat-dialog-actions>
    } @else {
      <h2 matDialogTitle>{{ heading }}</h2>
      <mat-dialog-content class="lw-form">
        @if (refusal(); as text) {
          <lw-error-state
            heading="Nothing was changed."
            [reassurance]="text"
            [requestId]="requestId()"
            [retryable]="retryable()"
            (retry)="look()"
          />
        } @else if (told(); as change) {
          <ul class="facts">
            <li>{{ oldLeadsText() }}</li>
            <li>{{ newLeadsText }}</li>
          </ul>
          @if (change.oldLeads > 0) {
            <fieldset>
              <legend class="lw-label" id="old-leads">The leads that are here already</legend>
              <mat-radio-group aria-labelledby="old-leads" [value]="choice()" (change)="choice.set($event.value)">
                <mat-radio-button value="keep">Keep them at {{ request.mapping.locationName }}</mat-radio-button>
                <mat-radio-button value="hide">Archive them, so that the list starts fresh</mat-radio-button>
                @if (request.others.length > 0) {
                  <mat-radio-button value="move">Move them to another location</mat-radio-button>
                }
              </mat-radio-group>
            </fieldset>
            @if (choice() === 'move') {
              <div class="move">
                <lw-select-field label="Move them to" [field]="target.moveTo" [options]="targets" />
                @if (counting()) {
                  <lw-skeleton [count]="2" [ragged]="true" label="Counting the leads that would move" />
                } @else if (moveFacts().length > 0) {
                  <ul class="facts">
                    @for (fact of moveFacts(); track fact) {
                      <li>{{ fact }}</li>
                    }
                  </ul>
                }
              </div>
            }
          }
          @if (differences().length > 0) {
            <lw-banner tone="warning" [text]="differenceText()" />
          } @else {
            <lw-banner tone="info" text="Nothing has been changed yet." />
          }
        } @else {
          <lw-skeleton [count]="3" [ragged]="true" label="Counting the leads that are here already" />
        }
      </mat-dialog-content>
      <mat-dialog-actions>
        <button matButton="outlined" type="button" matDialogClose>Cancel</button>
        <button matButton="filled" type="button" [disabled]="!ready()" (click)="apply()">
          {{ applying() ? 'Changing…' : confirmLabel() }}
        </button>
      </mat-dialog-actions>
    }
  `,
  styles: `
    .facts {
      display: grid;
      gap: var(--lw-space-1);
      padding-inline-start: var(--lw-space-4);
      list-style: disc;
      color: var(--lw-text);
    }
    mat-radio-group {
      display: grid;
    }
    .move {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--lw-space-2);
      padding-inline-start: var(--lw-space-4);
      border-inline-start: 2px solid var(--lw-line);
    }
  `,
})
export class RemapDialog {
  protected readonly request = inject<Remapping>(MAT_DIALOG_DATA);
  private readonly api = inject(WhatConvertsApi);
  private readonly dialog = inject<MatDialogRef<RemapDialog, MappingChange>>(MatDialogRef);
  private readonly place = this.request.mapping.locationName;
  protected readonly told = signal<MappingChange | undefined>(undefined);
  protected readonly applied = signal<MappingChange | undefined>(undefined);
  protected readonly refusal = signal<string | undefined>(undefined);
  protected readonly requestId = signal<string | undefined>(undefined);
  protected readonly retryable = signal(true);
  protected readonly counting = signal(false);
  protected readonly applying = signal(false);
  protected readonly differences = signal<readonly string[]>([]);
  protected readonly choice = signal<OldLeadsChoice>('keep');
  private readonly chosen = signal({ moveTo: '' });
  protected readonly target = form(this.chosen);
  protected readonly targets = [{ value: '', label: 'Choose a location' }, ...this.request.others];
  protected readonly heading = this.request.profileId
    ? `Change the profile of ${this.place}?`
    : `Stop reading ${this.place}?`;
  protected readonly appliedHeading = this.request.profileId
    ? `${this.place} has profile ${this.request.profileId} now`
    : `${this.place} is no longer read`;
  protected readonly oldLeadsText = computed(() =>
    oldLeadsText(this.request.mapping.profileId, this.told()!.oldLeadFigures),
  );
  protected readonly newLeadsText = this.request.profileId
    ? `Profile ${this.request.profileId} starts to load its own 365 days of history.`
    : 'New leads of this location will no longer arrive from WhatConverts.';
  private readonly moveTo = computed(() => (this.choice() === 'move' ? this.chosen().moveTo : ''));
  private readonly targetName = computed(() => this.request.others.find(({ value }) => value === this.moveTo())?.label);
  protected readonly moveFacts = computed(() => {
    const [name, told] = [this.targetName(), this.told()];
    return name && told?.oldLeadsChoice === 'move' ? moveFacts(this.place, name, told.oldLeadFigures) : [];
  });
  protected readonly differenceText = computed(
    () => `The facts have changed, so nothing was done: ${this.differences().join('; ')}. Look again, then decide.`,
  );
  protected readonly ready = computed(() => {
    const isChosen = this.choice() !== 'move' || this.moveFacts().length > 0;
    return this.told() !== undefined && !this.refusal() && !this.applying() && !this.counting() && isChosen;
  });
  protected readonly confirmLabel = computed(() => {
    const verb = this.request.profileId ? 'Change profile' : 'Stop reading';
    if (!this.told()?.oldLeads) return verb;
    return `${verb}, ${{ keep: 'keep', hide: 'archive', move: 'move' }[this.choice()]} leads`;
  });

  constructor() {
    // Another place to move to, or none any more, is another dry run.
    effect(() => {
      this.moveTo();
      untracked(() => void this.look());
    });
  }

  /** Counts what the present choice would do. */
  protected async look(): Promise<void> {
    const moveTo = this.moveTo();
    this.counting.set(true);
    await this.attempt(async () => {
      const told = await this.change({
        ...(moveTo ? { oldLeads: 'move', moveTo } : { oldLeads: 'keep' }),
        dryRun: true,
      });
      if (moveTo === this.moveTo()) this.told.set(told);
    });
    if (moveTo === this.moveTo()) this.counting.set(false);
  }

  protected async apply(): Promise<void> {
    this.applying.set(true);
    this.differences.set([]);
    await this.attempt(async () => {
      const [moveTo, planId] = [this.moveTo(), this.told()?.planId];
      const exactly = { ...(moveTo && { moveTo }), ...(planId && { planId }) };
      this.showMoving(await this.change({ oldLeads: this.choice(), ...exactly, dryRun: false }));
    });
    this.applying.set(false);
  }

  protected finish(): void {
    this.dialog.close(this.applied());
  }

  /** Leads that move are watched here; whoever closes early has changed the profile all the same. */
  private showMoving(change: MappingChange): void {
    this.applied.set(change);
    if (!change.moveId) return this.finish();
    this.dialog.disableClose = true;
    this.dialog.backdropClick().subscribe(() => this.finish());
    this.dialog.keydownEvents().subscribe(({ key }) => key === 'Escape' && this.finish());
  }

  private change({ dryRun, ...wish }: OldLeadsWish & { readonly dryRun: boolean }): Promise<MappingChange> {
    const { connectionId, mapping, profileId } = this.request;
    return profileId
      ? this.api.remap(connectionId, mapping, { profileId, ...wish, dryRun })
      : this.api.unmap(connectionId, mapping, { ...wish, dryRun });
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.refusal.set(undefined);
    try {
      await work();
    } catch (error) {
      const problem = problemOf(error);
      if (problem.code === 'old_leads_changed') await this.showDifference();
      else this.refuse(problem);
    }
  }

  private async showDifference(): Promise<void> {
    const before = this.told()!.oldLeadFigures;
    await this.look();
    const now = this.told()!.oldLeadFigures;
    const found = changedFacts(before, now);
    this.differences.set(found.length > 0 ? found : ['as many leads as before, but others']);
  }

  private refuse(problem: Problem): void {
    this.retryable.set(problem.status === 0 || problem.status >= 500);
    this.requestId.set(problem.requestId);
    this.refusal.set(
      problem.status === 412
        ? 'Somebody else changed this location a moment ago. Close this and look at the table again.'
        : refusalText(problem),
    );
  }
}
