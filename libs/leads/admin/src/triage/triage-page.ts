import { CdkTrapFocus } from '@angular/cdk/a11y';
import {
  Component,
  type ElementRef,
  afterNextRender,
  computed,
  effect,
  inject,
  untracked,
  viewChild,
} from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { ActivatedRoute, Router } from '@angular/router';
import {
  Announcer,
  EmptyState,
  ErrorState,
  Icon,
  Kbd,
  RelativeTime,
  type Shortcut,
  Shortcuts,
  Skeleton,
  StatusPill,
} from '@leadweave/ui';
import { mdiArchiveOutline, mdiArrowLeft, mdiCheckAll, mdiChevronLeft, mdiChevronRight, mdiUndoVariant } from '@mdi/js';
import { AttributionSection } from '../detail/attribution-section.js';
import { CallSection } from '../detail/call-section.js';
import { ContactSection } from '../detail/contact-section.js';
import { MessageSection } from '../detail/message-section.js';
import { LeadJudging } from '../judging/lead-judging.js';
import { TypeBadge } from '../list/type-badge.js';
import { CurrentMember } from '../member/current-member.js';
import { formOrBadge, leadName } from '../wording/lead-name.js';
import { suggestionLines } from '../wording/suggestion-lines.js';
import { qualitySigns } from '../wording/words.js';
import { Swipe } from './swipe.js';
import { TriageQueue } from './triage-queue.js';

/** The unscored leads of the list's filter one at a time over the whole screen, to be scored with one key or one thumb. */
@Component({
  selector: 'lw-triage-page',
  imports: [
    AttributionSection,
    CallSection,
    CdkTrapFocus,
    ContactSection,
    EmptyState,
    ErrorState,
    Icon,
    Kbd,
    MatButton,
    MatIconButton,
    MessageSection,
    RelativeTime,
    Shortcuts,
    Skeleton,
    StatusPill,
    Swipe,
    TypeBadge,
  ],
  providers: [LeadJudging, TriageQueue],
  template: `
    <div
      #place
      class="place"
      role="dialog"
      aria-modal="true"
      aria-labelledby="triage-title"
      tabindex="-1"
      cdkTrapFocus
      [lwShortcuts]="shortcuts()"
      (keydown)="move($event)"
    >
      <header>
        <button matButton type="button" aria-keyshortcuts="Escape" (click)="leave()">
          <lw-icon matButtonIcon class="mat-icon" [path]="backIcon" />Leads
        </button>
        <h1 id="triage-title">Triage</h1>
        <p class="left lw-figures" role="status">{{ leftText() }}</p>
      </header>

      <div class="body">
        @if (queue.problem(); as problem) {
          <lw-error-state
            heading="The queue could not be loaded."
            reassurance="What you scored is kept."
            [requestId]="problem.requestId"
            (retry)="queue.start()"
          />
        } @else if (queue.isOver()) {
          <lw-empty-state
            heading="All scored"
            explanation="No unscored lead is left here. New ones wait in the list."
            [icon]="doneIcon"
          >
            <button matButton="filled" type="button" (click)="leave()">Back to the leads</button>
          </lw-empty-state>
        } @else if (queue.lead(); as lead) {
          <article [attr.aria-label]="name()" lwSwipe (swiped)="swipe($event)">
            <div class="head">
              <lw-type-badge [type]="lead.type" />
              @if (lead.quality !== 'unscored') {
                <lw-status-pill [label]="signs[lead.quality].label" [tone]="signs[lead.quality].tone" />
              }
              @for (text of suggestions(); track text) {
                <lw-status-pill [label]="text" tone="warning" />
              }
            </div>
            <h2 #heading tabindex="-1">{{ name() }}</h2>
            <p class="facts">
              <span>{{ formName() }}</span>
              <span>{{ lead.locationName }}</span>
              <span><lw-relative-time [at]="lead.occurredAt" [timeZone]="lead.timeZone" /></span>
            </p>
            @if (queue.detail(); as detail) {
              @if (detail.message || hasFields()) {
                <lw-message-section [lead]="detail" />
              }
              @if (detail.call || detail.chat) {
                <lw-call-section [lead]="detail" />
              }
              <div class="beside">
                <lw-contact-section [lead]="detail" />
                <lw-attribution-section [lead]="detail" />
              </div>
            } @else {
              <lw-skeleton [count]="3" height="7rem" label="Loading the lead" />
            }
          </article>
        } @else {
          <lw-skeleton [count]="4" height="6rem" label="Loading the queue" />
        }
      </div>

      @if (queue.lead(); as lead) {
        <footer role="group" aria-label="Judge this lead">
          <div class="steps">
            <button
              matIconButton
              type="button"
              aria-label="Previous lead"
              aria-keyshortcuts="K"
              [disabled]="queue.isFirst()"
              (click)="step(-1)"
            >
              <lw-icon [path]="previousIcon" size="1.375rem" />
            </button>
            <button matIconButton type="button" aria-label="Next lead" aria-keyshortcuts="J" (click)="step(1)">
              <lw-icon [path]="nextIcon" size="1.375rem" />
            </button>
          </div>
          @if (member.mayJudge()) {
            <button class="judge spam" type="button" aria-keyshortcuts="S" (click)="queue.judge({ quality: 'spam' })">
              <lw-icon [path]="signs.spam.icon" size="1.25rem" />Spam<lw-kbd keys="S" />
            </button>
            <button class="judge good" type="button" aria-keyshortcuts="G" (click)="queue.judge({ quality: 'good' })">
              <lw-icon [path]="signs.good.icon" size="1.25rem" />Good<lw-kbd keys="G" />
            </button>
            <div class="rest">
              <button
                matIconButton
                type="button"
                aria-label="Archive"
                aria-keyshortcuts="E"
                (click)="queue.judge({ status: 'archived' })"
              >
                <lw-icon [path]="archiveIcon" size="1.375rem" />
              </button>
              <button matIconButton type="button" aria-label="Undo" aria-keyshortcuts="Z" (click)="queue.undo()">
                <lw-icon [path]="undoIcon" size="1.375rem" />
              </button>
            </div>
          }
        </footer>
      }
    </div>
  `,
  styleUrl: './triage-page.css',
})
export class TriagePage {
  protected readonly queue = inject(TriageQueue);
  protected readonly member = inject(CurrentMember);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly announcer = inject(Announcer);
  private readonly place = viewChild.required<ElementRef<HTMLElement>>('place');

  protected readonly signs = qualitySigns;
  protected readonly backIcon = mdiArrowLeft;
  protected readonly doneIcon = mdiCheckAll;
  protected readonly previousIcon = mdiChevronLeft;
  protected readonly nextIcon = mdiChevronRight;
  protected readonly archiveIcon = mdiArchiveOutline;
  protected readonly undoIcon = mdiUndoVariant;

  protected readonly name = computed(() => {
    const lead = this.queue.lead();
    return lead ? leadName(lead) : '';
  });
  protected readonly formName = computed(() => {
    const lead = this.queue.lead();
    return lead ? formOrBadge(lead) : '';
  });
  protected readonly suggestions = computed(() => {
    const lead = this.queue.lead();
    return lead ? suggestionLines(lead) : [];
  });
  protected readonly hasFields = computed(() => Object.keys(this.queue.detail()?.fields ?? {}).length > 0);
  protected readonly leftText = computed(() => {
    const left = this.queue.left();
    return left === undefined ? '' : `${left.toLocaleString('en-US')} left`;
  });

  protected readonly shortcuts = computed((): readonly Shortcut[] => [
    { key: 'j', label: 'Next lead', run: () => this.step(1) },
    { key: 'k', label: 'Previous lead', run: () => this.step(-1) },
    ...(this.member.mayJudge() ? this.judging : []),
    { key: '/', label: 'Back to the list, to search', run: () => void this.leave() },
    { key: 'Escape', label: 'Back to the list', run: () => void this.leave() },
  ]);
  private readonly judging: readonly Shortcut[] = [
    { key: 'g', label: 'Mark as good', run: () => this.queue.judge({ quality: 'good' }) },
    { key: 's', label: 'Mark as spam', run: () => this.queue.judge({ quality: 'spam' }) },
    { key: 'u', label: 'Mark as unscored', run: () => this.queue.judge({ quality: 'unscored' }) },
    { key: 'e', label: 'Archive', run: () => this.queue.judge({ status: 'archived' }) },
    { key: 'z', label: 'Undo', run: () => this.queue.undo() },
  ];

  constructor() {
    afterNextRender(() => this.place().nativeElement.focus());
    // Keys go on acting after a button has left with its lead, and the next lead is said.
    effect(() => {
      const name = this.name();
      untracked(() => this.arrive(name));
    });
  }

  protected step(step: 1 | -1): void {
    this.queue.step(step);
  }

  /** Arrows are no shortcuts: they act also for those who have switched the single keys off. */
  protected move(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if ((event.target as Element).closest('input, pre, [role=radiogroup]')) return;
    const step = ({ ArrowRight: 1, ArrowLeft: -1 } as const)[event.key];
    if (step === undefined) return;
    event.preventDefault();
    this.step(step);
  }

  protected swipe(direction: 'left' | 'right'): void {
    if (this.member.mayJudge()) this.queue.judge({ quality: direction === 'right' ? 'good' : 'spam' });
  }

  protected async leave(): Promise<void> {
    await this.router.navigate(['..'], { relativeTo: this.route, queryParamsHandling: 'preserve' });
  }

  private arrive(name: string): void {
    if (!name) return;
    this.announcer.announce(name);
    const body = this.place().nativeElement.querySelector('.body');
    if (body) body.scrollTop = 0;
  }
}
