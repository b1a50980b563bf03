import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { Router, RouterLink } from '@angular/router';
import {
  BackLink,
  Announcer,
  Confirm,
  EmptyState,
  ErrorState,
  Icon,
  PageHeader,
  Skeleton,
  StatusPill,
  UndoBar,
} from '@leadweave/ui';
import { TabbedPages } from '@leadweave/ui/tabs';
import {
  mdiArchiveArrowDownOutline,
  mdiDotsHorizontal,
  mdiFormSelect,
  mdiPauseCircleOutline,
  mdiPlayCircleOutline,
  mdiSendCheckOutline,
} from '@mdi/js';
import { type Form, FormsApi } from '../forms-api.js';
import { FormsMember } from '../member/forms-member.js';
import { moodOf } from '../wording/figure-texts.js';
import { moodWords, refusalText } from '../wording/form-words.js';
import { OpenedForm } from './opened-form.js';
import { sampleValues } from './sample-values.js';

/** One form: what it brings, how it looks, where it is published. */
@Component({
  selector: 'lw-form-page',
  imports: [
    BackLink,
    EmptyState,
    ErrorState,
    Icon,
    MatButton,
    MatIconButton,
    MatMenu,
    MatMenuItem,
    MatMenuTrigger,
    PageHeader,
    RouterLink,
    Skeleton,
    StatusPill,
    TabbedPages,
  ],
  providers: [OpenedForm],
  template: `
    <div class="lw-page">
      @if (opened.form(); as form) {
        <lw-page-header [heading]="form.name" [summary]="summary()">
          <lw-back-link lwBefore to="/grow/forms" label="Forms" />
          <lw-status-pill lwBeside [label]="mood()!.label" [tone]="mood()!.tone" [icon]="mood()!.icon" />
          @if (member.mayTest()) {
            <button matButton="outlined" type="button" [disabled]="sending()" (click)="sendTest(form)">
              <lw-icon matButtonIcon class="mat-icon" [path]="testIcon" />{{
                sending() ? 'Sending…' : 'Send test submission'
              }}
            </button>
          }
          @if (member.isAdmin()) {
            <button matIconButton type="button" aria-label="More actions" [matMenuTriggerFor]="menu">
              <lw-icon [path]="moreIcon" size="1.25rem" />
            </button>
            <mat-menu #menu="matMenu" xPosition="before">
              <button mat-menu-item type="button" (click)="toggle(form)">
                <lw-icon matMenuItemIcon class="mat-icon" [path]="form.state === 'active' ? pauseIcon : playIcon" />
                <span>{{ form.state === 'active' ? 'Disable' : 'Enable' }}</span>
              </button>
              <button mat-menu-item type="button" (click)="archive(form)">
                <lw-icon matMenuItemIcon class="mat-icon" [path]="archiveIcon" /><span>Archive</span>
              </button>
            </mat-menu>
          }
        </lw-page-header>
        <lw-tabbed-pages label="Form" [tabs]="tabs()" />
      } @else if (opened.problem(); as problem) {
        @if (problem.status === 404 || problem.status === 400) {
          <lw-empty-state
            heading="There is no such form"
            explanation="It may have been archived, or belong to a location that you do not see."
            [icon]="emptyIcon"
          >
            <a matButton="filled" routerLink="/grow/forms">Go to forms</a>
          </lw-empty-state>
        } @else {
          <lw-error-state
            heading="The form could not be loaded."
            reassurance="It goes on taking submissions. Try again in a moment."
            [requestId]="problem.requestId"
            (retry)="opened.resource.reload()"
          />
        }
      } @else {
        <lw-skeleton [count]="5" height="3.5rem" label="Loading the form" />
      }
    </div>
  `,
})
export class FormPage {
  readonly formId = input.required<string>();

  protected readonly opened = inject(OpenedForm);
  protected readonly member = inject(FormsMember);
  private readonly api = inject(FormsApi);
  private readonly router = inject(Router);
  private readonly bar = inject(UndoBar);
  private readonly announcer = inject(Announcer);
  private readonly confirm = inject(Confirm);
  protected readonly emptyIcon = mdiFormSelect;
  protected readonly testIcon = mdiSendCheckOutline;
  protected readonly moreIcon = mdiDotsHorizontal;
  protected readonly pauseIcon = mdiPauseCircleOutline;
  protected readonly playIcon = mdiPlayCircleOutline;
  protected readonly archiveIcon = mdiArchiveArrowDownOutline;
  protected readonly sending = signal(false);
  protected readonly tabs = computed(() => [
    { path: 'activity', label: 'Activity' },
    ...(this.member.isAdmin() ? [{ path: 'design', label: 'Design' }] : []),
    { path: 'publish', label: 'Publish' },
  ]);
  protected readonly mood = computed(() => {
    const form = this.opened.form();
    return form && moodWords[moodOf(form.state, form.figures)];
  });
  protected readonly summary = computed(() => {
    const form = this.opened.form();
    if (!form) return '';
    return form.locationName
      ? `Submissions go to ${form.locationName}.`
      : `Submissions go to one of ${form.locationCount} locations.`;
  });

  constructor() {
    effect(() => this.opened.id.set(this.formId()));
  }

  protected async sendTest(form: Form): Promise<void> {
    this.sending.set(true);
    try {
      const { locationId } = await this.api.sendTest(form, sampleValues(form.fields));
      const place = this.member.locations().find(({ id }) => id === locationId)?.name;
      this.tell(`Test kept${place ? `; a real one would go to ${place}` : ''}. It is not counted.`);
      this.opened.sent.update((count) => count + 1);
      await this.router.navigate(['/grow/forms', form.id, 'activity']);
    } catch (error) {
      this.tell(refusalText(error));
    } finally {
      this.sending.set(false);
    }
  }

  protected async toggle(form: Form): Promise<void> {
    const state = form.state === 'active' ? 'disabled' : 'active';
    if (!(await this.change(form, state))) return;
    const message = state === 'disabled' ? `${form.name} takes no submissions now` : `${form.name} takes submissions`;
    this.announcer.announce(`${message}, undo available`);
    const changed = this.opened.form();
    if ((await this.bar.offer(message)) === 'undone' && changed) await this.change(changed, form.state);
  }

  protected async archive(form: Form): Promise<void> {
    const isSure = await this.confirm.ask({
      heading: `Archive ${form.name}?`,
      body: 'Its page and every website with it stop taking submissions. Leads that came in stay.',
      confirmLabel: 'Archive',
      dangerous: true,
    });
    if (!isSure) return;
    try {
      await this.api.archive(form);
      this.tell(`${form.name} archived; its leads stay`);
      await this.router.navigateByUrl('/grow/forms');
    } catch (error) {
      this.tell(refusalText(error));
    }
  }

  private async change(form: Form, state: Form['state']): Promise<boolean> {
    try {
      this.opened.resource.set(await this.api.update(form, { state }));
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
