import { httpResource } from '@angular/common/http';
import { Component, ElementRef, computed, effect, inject, input, untracked, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router } from '@angular/router';
import { Preview, problemOf } from '@leadweave/api-client';
import {
  Banner,
  EmptyState,
  ErrorState,
  Locale,
  type Shortcut,
  Shortcuts,
  Skeleton,
  UndoBar,
  formatMoment,
} from '@leadweave/ui';
import { mdiMagnifyRemoveOutline } from '@mdi/js';
import { map } from 'rxjs';
import { LeadJudging } from '../judging/lead-judging.js';
import { type Judgement, type LeadDetail, type LeadNeighbours, leadAddresses } from '../leads-api.js';
import { LeadListStore } from '../list/lead-list-store.js';
import { CurrentMember } from '../member/current-member.js';
import { AttributionSection } from './attribution-section.js';
import { CallSection } from './call-section.js';
import { ContactSection } from './contact-section.js';
import { type SaveFact } from './fact.js';
import { FurtherSections } from './further-sections.js';
import { LeadChanges } from './lead-changes.js';
import { type EditedPath } from './lead-detail-api.js';
import { LeadHead } from './lead-head.js';
import { MessageSection } from './message-section.js';
import { NotesSection } from './notes-section.js';
import { PairingSection } from './pairing-section.js';
import { RawSection } from './raw-section.js';
import { SamePersonSection } from './same-person-section.js';
import { SourcesSection } from './sources-section.js';
import { TimelineSection } from './timeline-section.js';
import { ToldSection } from '../notifications/told-section.js';
import { UnverifiedBanner } from './unverified-banner.js';
import { ValueSection } from './value-section.js';
import { wideEnough } from './wide-enough.js';

/** Everything known about one lead: beside the list, or instead of it where there is no room. */
@Component({
  selector: 'lw-lead-page',
  imports: [
    AttributionSection,
    Banner,
    CallSection,
    ContactSection,
    EmptyState,
    ErrorState,
    FurtherSections,
    LeadHead,
    MatButton,
    MessageSection,
    NotesSection,
    PairingSection,
    RawSection,
    SamePersonSection,
    Shortcuts,
    Skeleton,
    SourcesSection,
    TimelineSection,
    ToldSection,
    UnverifiedBanner,
    ValueSection,
  ],
  providers: [LeadChanges],
  template: `
    <article #article tabindex="-1" aria-label="Lead" [lwShortcuts]="shortcuts()">
      @if (alone()) {
        <h1 class="lw-hidden-text">Leads</h1>
      }
      @if (lead(); as lead) {
        <lw-lead-head
          [lead]="lead"
          [neighbours]="near()"
          [mayJudge]="member.mayJudge()"
          [expandable]="wide()"
          [expanded]="full()"
          (judged)="judge($event)"
          (moved)="move($event)"
          (expansion)="expand()"
          (closed)="close()"
        />
        @if (lead.goneSince; as since) {
          <lw-banner
            tone="warning"
            [text]="'No longer in WhatConverts since ' + moment(since) + '. What was known last is kept here.'"
          />
        }
        @if (!lead.verified) {
          <lw-unverified-banner [leadId]="lead.id" [timeZone]="lead.timeZone" />
        }
        <div class="sections">
          <lw-contact-section [lead]="lead" [save]="mayEdit()" />
          <lw-message-section [lead]="lead" />
          @if (lead.call || lead.chat) {
            <lw-call-section [lead]="lead" />
          }
          <lw-attribution-section [lead]="lead" [save]="mayEdit()" />
          <lw-value-section [lead]="lead" />
          <lw-further-sections [leadId]="lead.id" [timeZone]="lead.timeZone" [version]="lead.version" />
          <lw-pairing-section
            [lead]="lead"
            [mayDecide]="member.mayJudge()"
            (splitOff)="changes.split(lead, $event, showAnew)"
            (forbidden)="changes.neverPair(lead, $event, showAnew)"
            (taken)="changes.undoDecision(lead, $event, showAnew)"
          />
          <lw-same-person-section [lead]="lead" />
          <lw-notes-section
            [leadId]="lead.id"
            [timeZone]="lead.timeZone"
            [version]="lead.version"
            (changed)="detail.reload()"
          />
          <lw-sources-section [lead]="lead" />
          @defer (on idle) {
            <lw-told-section [leadId]="lead.id" [timeZone]="lead.timeZone" />
          }
          <lw-timeline-section
            [leadId]="lead.id"
            [timeZone]="lead.timeZone"
            [currency]="currencyOf(lead)"
            [version]="lead.version"
          />
          @if (member.isAdmin()) {
            <lw-raw-section [leadId]="lead.id" />
          }
        </div>
      } @else if (missing()) {
        <lw-empty-state
          heading="This lead is not here"
          explanation="It does not exist, or it belongs to a location that you cannot see."
          [icon]="missingIcon"
        >
          <button matButton="filled" type="button" (click)="close()">Back to the leads</button>
        </lw-empty-state>
      } @else if (problem(); as problem) {
        <lw-error-state
          heading="The lead could not be loaded."
          reassurance="Nothing is lost. Try again in a moment."
          [requestId]="problem.requestId"
          (retry)="detail.reload()"
        >
          <button matButton type="button" (click)="close()">Close</button>
        </lw-error-state>
      } @else {
        <lw-skeleton [count]="6" height="4rem" label="Loading the lead" />
      }
    </article>
  `,
  styles: `
    :host {
      display: block;
    }
    article {
      outline: none;
      container: lead / inline-size;
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--lw-space-4);
      padding: var(--lw-space-4) var(--lw-space-5) var(--lw-space-12);
    }
    .sections {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--lw-space-4);
    }
    :host(.alone) article {
      max-inline-size: 64rem;
      margin-inline: auto;
      padding-inline: var(--lw-page-inline);
    }
  `,
  host: { '[class.alone]': 'alone()', '(document:keydown.escape)': 'closeFromThePage($event)' },
})
export class LeadPage {
  /** From the address. */
  readonly leadId = input.required<string>();

  protected readonly member = inject(CurrentMember);
  private readonly preview = inject(Preview);
  protected readonly changes = inject(LeadChanges);
  private readonly judging = inject(LeadJudging);
  private readonly store = inject(LeadListStore);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly locale = inject(Locale);
  private readonly bar = inject(UndoBar);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly head = viewChild(LeadHead);
  private readonly notes = viewChild(NotesSection);
  private readonly article = viewChild.required<ElementRef<HTMLElement>>('article');

  protected readonly missingIcon = mdiMagnifyRemoveOutline;
  protected readonly wide = wideEnough();
  protected readonly full = toSignal(this.route.queryParamMap.pipe(map((address) => address.get('view') === 'full')), {
    initialValue: false,
  });
  protected readonly alone = computed(() => !this.wide() || this.full());

  protected readonly detail = httpResource<LeadDetail>(() => leadAddresses.one(this.leadId()));
  private readonly neighbours = httpResource<LeadNeighbours>(() => ({
    url: leadAddresses.neighbours(this.leadId()),
    params: this.store.orderedFilter(),
  }));
  protected readonly lead = computed(() =>
    this.detail.hasValue() ? this.judging.apply(this.detail.value()) : undefined,
  );
  protected readonly near = computed(() =>
    this.neighbours.hasValue() ? this.neighbours.value() : { previous: null, next: null },
  );
  protected readonly problem = computed(() => {
    const error = this.detail.error();
    return error ? problemOf(error) : undefined;
  });
  protected readonly missing = computed(() => [400, 403, 404].includes(this.problem()?.status ?? 0));

  protected readonly shortcuts = computed((): readonly Shortcut[] => [
    { key: 'j', label: 'Next lead', run: () => void this.move('next') },
    { key: 'k', label: 'Previous lead', run: () => void this.move('previous') },
    { key: 'Escape', label: 'Close lead', run: () => void this.close() },
    ...(this.member.mayJudge() ? this.judgingShortcuts : []),
  ]);
  private readonly judgingShortcuts: readonly Shortcut[] = [
    { key: 'g', label: 'Mark as good', run: () => this.judge({ quality: 'good' }) },
    { key: 's', label: 'Mark as spam', run: () => this.judge({ quality: 'spam' }) },
    { key: 'u', label: 'Mark as unscored', run: () => this.judge({ quality: 'unscored' }) },
    { key: 'e', label: 'Archive, or take out of the archive', run: () => this.archive() },
    { key: 'z', label: 'Undo', run: () => this.judging.undoLast() },
    { key: 'n', label: 'New note', run: () => this.notes()?.focus() },
  ];

  private readonly save: SaveFact = async (path, text) => {
    const lead = this.lead();
    return lead !== undefined && (await this.changes.edit(lead, path as EditedPath, text, this.showAnew));
  };
  protected readonly mayEdit = computed(() => (this.member.mayJudge() ? this.save : undefined));

  /** Reads the lead again, or goes to the one it is part of now. */
  protected readonly showAnew = (leadId: string): void => {
    if (leadId === this.leadId()) this.detail.reload();
    else void this.show(leadId, true);
  };

  private readonly readId = computed(() => (this.detail.hasValue() ? this.detail.value().id : undefined));

  constructor() {
    effect(() => this.readId() !== undefined && untracked(() => this.begin()));
    effect(() => this.store.hints.count() > 0 && untracked(() => this.detail.reload()));
  }

  protected judge(judgement: Judgement): void {
    const lead = this.lead();
    if (lead) this.judging.judge(lead, judgement);
  }

  protected async move(way: 'previous' | 'next'): Promise<void> {
    const id = this.near()[way];
    if (!id) return;
    await this.show(id);
    // The keys go on working while the lead is on its way.
    if (!this.lead()) this.article().nativeElement.focus();
  }

  protected async close(): Promise<void> {
    await this.router.navigate(['..'], {
      relativeTo: this.route,
      queryParams: { view: null },
      queryParamsHandling: 'merge',
      scroll: 'manual',
    });
  }

  /** Escape also closes the lead while the focus is nowhere in particular, as it is for a moment after opening. */
  protected closeFromThePage({ target }: Event): void {
    const nowhere = target instanceof HTMLElement && ['BODY', 'MAIN'].includes(target.tagName);
    if (nowhere) void this.close();
  }

  protected async expand(): Promise<void> {
    await this.router.navigate([], {
      relativeTo: this.route,
      queryParams: { view: this.full() ? null : 'full' },
      queryParamsHandling: 'merge',
      scroll: 'manual',
    });
  }

  /** All amounts of a lead are in one currency; without any there is none to tell. */
  protected currencyOf({ value: { quote, sales, tax, shipping } }: LeadDetail): string | undefined {
    return [quote, sales, tax, shipping].find((amount) => amount)?.currency;
  }

  protected moment(at: string): string {
    return formatMoment(at, this.locale.tag(), this.lead()?.timeZone);
  }

  private archive(): void {
    this.judge({ status: this.lead()?.status === 'archived' ? 'viewed' : 'archived' });
  }

  /** A lead was read: focus goes to its name, New becomes Viewed, and a folded lead's address to the one it is part of. */
  private begin(): void {
    const lead = this.lead();
    if (!lead) return;
    if (lead.id !== this.leadId()) {
      this.bar.notify('This lead is part of another one now, which is shown here.');
      void this.show(lead.id, true);
    }
    if (this.member.mayJudge() && !this.preview.as()) this.judging.markViewed(lead);
    setTimeout(() => this.takeFocus());
  }

  private takeFocus(): void {
    const frame = this.element.nativeElement.parentElement;
    if (frame) frame.scrollTop = 0;
    this.head()?.focus();
  }

  private async show(id: string, replaceUrl = false): Promise<void> {
    await this.router.navigate(['..', id], {
      relativeTo: this.route,
      queryParamsHandling: 'preserve',
      scroll: 'manual',
      replaceUrl,
    });
  }
}
