import { Component, Injector, afterNextRender, computed, inject, linkedSignal, viewChildren } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { Router } from '@angular/router';
import { problemOf } from '@leadweave/api-client';
import {
  EmptyState,
  ErrorState,
  Icon,
  PageHeader,
  Paginator,
  Segmented,
  type Shortcut,
  Shortcuts,
  Skeleton,
} from '@leadweave/ui';
import { mdiCheckAll, mdiPlaylistRemove, mdiReload } from '@mdi/js';
import { firstValueFrom } from 'rxjs';
import { CurrentMember } from '../member/current-member.js';
import { conflictKind } from './conflict-words.js';
import { type ReviewItem, type ReviewState } from './review-api.js';
import { ReviewCard } from './review-card.js';
import { ReviewStore } from './review-store.js';
import { type ChosenLead } from './tie-dialog.js';
import { ignoredName, kindSign } from './review-words.js';

/** Answers that franchisees may give too, about their own locations. */
const answersOfAll = new Set(['replay', 'keep', 'split', 'never', 'pair']);
const dialogSize = { width: '32rem', maxWidth: '94vw', panelClass: 'lw-dialog' } as const;

/** One list of everything that needs a person. Arrows or J and K move between questions, number keys answer. */
@Component({
  selector: 'lw-review-page',
  imports: [EmptyState, ErrorState, Icon, MatButton, PageHeader, Paginator, ReviewCard, Segmented, Shortcuts, Skeleton],
  providers: [ReviewStore],
  template: `
    <div class="lw-page">
      <lw-page-header heading="Review" summary="Everything that needs a person, the longest waiting first.">
        @if (mayDismissAll()) {
          <button matButton="outlined" type="button" (click)="dismissAll()">
            <lw-icon matButtonIcon class="mat-icon" [path]="dismissIcon" />Dismiss all
          </button>
        } @else if (mayReplayMany()) {
          <button matButton="outlined" type="button" (click)="replayMany()">
            <lw-icon matButtonIcon class="mat-icon" [path]="replayIcon" />Try many again
          </button>
        }
      </lw-page-header>

      <div class="tools">
        <lw-segmented
          label="Which items"
          [options]="states"
          [value]="store.query().state"
          (valueChange)="store.show({ state: $event, kind: undefined })"
        />
        @if (kinds().length > 1 || store.query().kind) {
          <label class="kind">
            <span class="lw-hidden-text">Kind</span>
            <select (change)="showKind($event)">
              <option value="" [selected]="!store.query().kind">All kinds</option>
              @for (kind of kinds(); track kind.kind) {
                <option [value]="kind.kind" [selected]="kind.kind === store.query().kind">{{ kind.text }}</option>
              }
            </select>
          </label>
        }
      </div>

      @if (problem(); as problem) {
        <lw-error-state
          heading="The review queue could not be loaded."
          reassurance="What waits is kept; nothing is lost."
          [requestId]="problem.requestId"
          (retry)="store.reload()"
        />
      } @else if (!store.list.hasValue()) {
        <lw-skeleton [count]="5" height="4.5rem" label="Loading the review queue" />
      } @else if (store.rows().length === 0) {
        @if (store.query().kind) {
          <lw-empty-state
            heading="Nothing of this kind"
            explanation="The filter by kind leaves nothing over."
            [icon]="emptyIcon"
          >
            <button matButton="outlined" type="button" (click)="store.show({ kind: undefined })">Show all kinds</button>
          </lw-empty-state>
        } @else if (store.query().state === 'decided') {
          <lw-empty-state
            heading="Nothing was decided yet"
            explanation="What you ignore or keep as it is stands here, and can be opened again."
          />
        } @else {
          <lw-empty-state
            heading="Nothing needs you"
            explanation="Records that cannot be understood or contradict each other, and profiles without a location, appear here and wait."
            [icon]="emptyIcon"
          />
        }
      } @else {
        <div class="queue" tabindex="-1" [lwShortcuts]="shortcuts()" (keydown)="move($event)">
          <ul aria-label="Items">
            @for (item of store.rows(); track item.id) {
              <li [class.opened]="item.id === openedId()" (focusin)="activeId.set(item.id)">
                <lw-review-card
                  [item]="item"
                  [opened]="item.id === openedId()"
                  [reachable]="item.id === activeId()"
                  [locationName]="nameOf(item.locationId)"
                  [allowed]="allowed(item)"
                  [progress]="store.replays().get(item.id)"
                  (toggled)="toggle(item.id)"
                  (answered)="answer(item, $event)"
                />
              </li>
            }
          </ul>
        </div>
        <lw-paginator
          label="Pages of the review queue"
          noun="items"
          [total]="store.total()"
          [pageSize]="store.query().limit"
          [hasPrevious]="store.query().cursor !== undefined"
          [hasNext]="store.nextCursor() !== null"
          (previous)="store.previousPage()"
          (next)="store.nextPage()"
          (pageSizeChange)="store.show({ limit: $event })"
        />
      }
    </div>
  `,
  styles: `
    .tools {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lw-space-3);
    }
    select {
      min-block-size: 2.25rem;
      max-inline-size: 100%;
      padding-inline: var(--lw-space-3);
      border: 1px solid var(--lw-line-strong);
      border-radius: var(--lw-corner);
      background: var(--lw-surface-raised);
    }
    .queue {
      border: 1px solid var(--lw-line);
      border-radius: var(--lw-corner-large);
      background: var(--lw-surface-raised);
      box-shadow: var(--lw-shadow-card);
      overflow: clip;
    }
    li + li {
      border-block-start: 1px solid var(--lw-line);
    }
    li:not(.opened):hover {
      background: var(--lw-hover);
    }
  `,
})
export class ReviewPage {
  protected readonly store = inject(ReviewStore);
  private readonly member = inject(CurrentMember);
  private readonly dialogs = inject(MatDialog);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly cards = viewChildren(ReviewCard);

  protected readonly emptyIcon = mdiCheckAll;
  protected readonly replayIcon = mdiReload;
  protected readonly dismissIcon = mdiPlaylistRemove;
  protected readonly states: readonly { value: ReviewState; label: string }[] = [
    { value: 'open', label: 'Waiting' },
    { value: 'decided', label: 'Decided' },
  ];
  protected readonly kinds = computed(() =>
    (this.store.counts.hasValue() ? this.store.counts.value().kinds : []).map(({ kind, total }) => ({
      kind,
      text: `${kindSign(kind).label} (${total.toLocaleString('en-US')})`,
    })),
  );
  protected readonly problem = computed(() => {
    const error = this.store.list.error();
    return error && !this.store.list.hasValue() ? problemOf(error) : undefined;
  });
  protected readonly mayReplayMany = computed(
    () => this.member.mayJudge() && this.store.query().state === 'open' && this.store.rows().length > 1,
  );
  protected readonly mayDismissAll = computed(
    () =>
      this.member.isAdmin() &&
      this.store.query().state === 'open' &&
      this.store.query().kind === conflictKind &&
      this.store.rows().length > 1,
  );
  private readonly order = computed(() => this.store.rows().map(({ id }) => id));

  /** The item that Tab stops at; when it leaves, the one that takes its place. */
  protected readonly activeId = linkedSignal<readonly string[], string | undefined>({
    source: this.order,
    computation: (order, previous) => {
      if (previous?.value === undefined || order.includes(previous.value)) return previous?.value ?? order[0];
      return order[Math.min(previous.source.indexOf(previous.value), order.length - 1)];
    },
  });
  protected readonly openedId = linkedSignal<readonly string[], string | undefined>({
    source: this.order,
    computation: (order, previous) =>
      previous?.value !== undefined && order.includes(previous.value) ? previous.value : undefined,
  });

  protected readonly shortcuts = computed((): readonly Shortcut[] => [
    { key: 'j', label: 'Next item', run: () => this.step(1) },
    { key: 'k', label: 'Previous item', run: () => this.step(-1) },
    { key: 'Escape', label: 'Close the item', run: () => this.openedId.set(undefined) },
    ...[1, 2, 3, 4].map((number) => ({
      key: `${number}`,
      label: `Give answer ${number}`,
      run: () => this.answerActive(number - 1),
    })),
    { key: 'z', label: 'Undo', run: () => this.store.undoLast() },
  ]);

  protected nameOf(locationId: string | null): string | undefined {
    return this.member.locations().find(({ id }) => id === locationId)?.name;
  }

  /** What a role may not do is absent. */
  protected allowed({ answers }: ReviewItem): readonly string[] {
    if (this.member.isAdmin()) return answers;
    return this.member.mayJudge() ? answers.filter((answer) => answersOfAll.has(answer)) : [];
  }

  protected async showKind(event: Event): Promise<void> {
    await this.store.show({ kind: (event.target as HTMLSelectElement).value || undefined });
  }

  protected toggle(id: string): void {
    this.openedId.update((opened) => (opened === id ? undefined : id));
  }

  protected move(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const inText = (event.target as Element).closest('pre, input, select, textarea') !== null;
    if (step === undefined || inText || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.step(step);
  }

  protected async answer(item: ReviewItem, answer: string): Promise<void> {
    const place = this.order().indexOf(item.id);
    switch (answer) {
      case 'map':
        await this.map(item);
        break;
      case 'choose':
        // The lead shows the records that were found, and takes the choice.
        await this.router.navigate(['/grow/leads', item.externalId], { fragment: 'salesforce' });
        return;
      case 'tie':
        await this.tie(item);
        break;
      case 'replay':
        await this.store.replay(item);
        break;
      case 'ignore':
        await this.ignore(item);
        break;
      case 'keep':
      case 'split':
      case 'never':
      case 'pair':
        await this.store.settle(item, answer, answer === 'keep' && this.member.isAdmin());
        break;
      case 'reopen':
        await this.store.decide('reopen', { ids: [item.id] });
        break;
    }
    if (!this.order().includes(item.id)) this.focus(this.order()[Math.min(place, this.order().length - 1)]);
  }

  protected async replayMany(): Promise<void> {
    const { ReplayManyDialog } = await import('./replay-many-dialog.js');
    this.dialogs.open(ReplayManyDialog, { ...dialogSize, data: { kind: this.store.query().kind, store: this.store } });
  }

  /** Counted first, then exactly those. */
  protected async dismissAll(): Promise<void> {
    const selection = { filter: { kind: conflictKind } };
    const plan = await this.store.plan('ignore', selection);
    if (!plan) return;
    const reason = await this.askWhy(`all ${plan.items.toLocaleString('en-US')} conflicts`);
    if (reason) await this.store.decide('ignore', selection, { reason, planId: plan.planId });
  }

  private async map(item: ReviewItem): Promise<void> {
    const { MapProfileDialog } = await import('./map-profile-dialog.js');
    const data = { profileId: item.profileId, records: item.records };
    const dialog = this.dialogs.open<unknown, unknown, string>(MapProfileDialog, { ...dialogSize, data });
    const location = await firstValueFrom(dialog.afterClosed());
    if (location === undefined) return;
    this.store.leave(item.id);
    this.store.say(`Profile ${item.profileId} belongs to ${location} now. Its records are being read.`);
    this.store.reload();
  }

  private async tie(item: ReviewItem): Promise<void> {
    const { TieDialog } = await import('./tie-dialog.js');
    const data = { itemId: item.id, name: item.detail ?? 'without a name' };
    const dialog = this.dialogs.open<unknown, unknown, ChosenLead>(TieDialog, { ...dialogSize, data });
    const lead = await firstValueFrom(dialog.afterClosed());
    if (lead) await this.store.tie(item, lead.id, `${data.name} belongs to ${lead.name} now`);
  }

  private async ignore(item: ReviewItem): Promise<void> {
    const reason = await this.askWhy(ignoredName(item));
    if (reason) await this.store.decide('ignore', { ids: [item.id] }, { reason });
  }

  private async askWhy(what: string): Promise<string | undefined> {
    const { IgnoreDialog } = await import('./ignore-dialog.js');
    const dialog = this.dialogs.open<unknown, unknown, string>(IgnoreDialog, { ...dialogSize, data: { what } });
    return firstValueFrom(dialog.afterClosed());
  }

  private answerActive(place: number): void {
    const item = this.store.rows().find(({ id }) => id === this.activeId());
    const answer = item && this.allowed(item)[place];
    if (answer) void this.answer(item, answer);
  }

  private step(step: number): void {
    const order = this.order();
    const to = order[order.indexOf(this.activeId() ?? '') + step] ?? this.activeId();
    if (this.openedId() !== undefined) this.openedId.set(to);
    this.focus(to);
  }

  private focus(id: string | undefined): void {
    if (id === undefined) return;
    this.activeId.set(id);
    afterNextRender(
      () =>
        this.cards()
          .find((card) => card.item().id === id)
          ?.focus(),
      { injector: this.injector },
    );
  }
}
