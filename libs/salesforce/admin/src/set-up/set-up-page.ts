import { Component, computed, effect, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { BackLink, Banner, EmptyState, ErrorState, PageHeader, Skeleton } from '@leadweave/ui';
import { mdiLanDisconnect } from '@mdi/js';
import { ConnectForm } from '../connect/connect-form.js';
import { SendingForm } from '../leads/sending-form.js';
import { WatchedSalesforce } from '../manage/watched-salesforce.js';
import { MappingEditor } from '../mapping/mapping-editor.js';
import { SalesforceMember } from '../member/salesforce-member.js';
import { type Step } from '../salesforce-api.js';
import { stepNames, steps } from '../wording/set-up-words.js';
import { CheckStep } from './check-step.js';
import { CreateStep } from './create-step.js';
import { StartStep } from './start-step.js';
import { StepNav } from './step-nav.js';

const meanings: Readonly<Record<Step, string>> = {
  connect: 'Sign in at Salesforce. Nothing is sent yet.',
  check: 'What your org allows and has.',
  create: 'Fields that carry our ids and where a lead came from.',
  map: 'Which value goes to which field.',
  choose: 'Which leads go, and what happens when Salesforce knows the person.',
  start: 'From now on, or with earlier leads too.',
};

/** The set-up, step by step. It can be left at any time: each step has an address, and what is done stays done. */
@Component({
  selector: 'lw-set-up-page',
  imports: [
    BackLink,
    Banner,
    CheckStep,
    ConnectForm,
    CreateStep,
    EmptyState,
    ErrorState,
    MappingEditor,
    MatButton,
    PageHeader,
    RouterLink,
    SendingForm,
    Skeleton,
    StartStep,
    StepNav,
  ],
  providers: [WatchedSalesforce],
  template: `
    <div class="lw-page">
      <lw-page-header [heading]="heading()" [summary]="meaning()">
        <lw-back-link lwBefore to="/grow/integrations/salesforce" label="Salesforce" />
      </lw-page-header>
      @if (overview(); as shown) {
        @if (current(); as step) {
          <lw-step-nav [states]="shown.setUp" [current]="step" />
          @if (!member.mayChange()) {
            <lw-banner tone="info" text="Only a brand admin can change this. You see how it stands." />
          }
          @if (step !== 'connect' && !watched.connection()) {
            <lw-empty-state
              heading="Connect first"
              explanation="This step asks your org, so it needs the connection."
              [icon]="noConnectionIcon"
            >
              <a matButton="filled" routerLink="/grow/integrations/salesforce/set-up/connect">Connect</a>
            </lw-empty-state>
          } @else {
            @switch (step) {
              @case ('connect') {
                @if (watched.connection(); as connection) {
                  <lw-banner
                    tone="positive"
                    [text]="
                      'Connected to ' +
                      (connection.org.name ?? connection.org.host) +
                      ' as ' +
                      connection.userName +
                      '.'
                    "
                  >
                    <a matButton routerLink="/grow/integrations/salesforce/set-up/check">Go on</a>
                  </lw-banner>
                }
                @if (member.mayChange()) {
                  <section class="lw-card narrow" aria-labelledby="sign-in">
                    <h2 class="lw-card-title" id="sign-in">
                      {{ watched.connection() ? 'Sign in again, or with another user' : 'Sign in at Salesforce' }}
                    </h2>
                    <lw-connect-form
                      [offered]="shown.offered"
                      [otherOrgTold]="outcome() === 'other-org'"
                      (connected)="goTo('check')"
                    />
                  </section>
                }
              }
              @case ('check') {
                <lw-check-step (done)="goTo('create')" />
              }
              @case ('create') {
                @if (member.mayChange()) {
                  <lw-create-step (done)="goTo('map')" />
                }
              }
              @case ('map') {
                <lw-mapping-editor saveLabel="Save and go on" (saved)="goTo('choose')" />
                <div><a matButton="outlined" routerLink="/grow/integrations/salesforce/set-up/choose">Go on</a></div>
              }
              @case ('choose') {
                <lw-sending-form class="narrow" saveLabel="Save and go on" (saved)="goTo('start')" />
                <div><a matButton="outlined" routerLink="/grow/integrations/salesforce/set-up/start">Go on</a></div>
              }
              @case ('start') {
                @if (member.mayChange()) {
                  <lw-start-step class="narrow" (done)="finish()" />
                }
              }
            }
          }
        }
      } @else if (watched.problem(); as problem) {
        <lw-error-state
          heading="The set-up could not be loaded."
          reassurance="What you have done so far is kept. Try again in a moment."
          [requestId]="problem.requestId"
          (retry)="watched.reload()"
        />
      } @else {
        <lw-skeleton [count]="3" height="8rem" label="Loading the set-up" />
      }
    </div>
  `,
  styles: `
    .narrow {
      max-inline-size: 56rem;
    }
  `,
})
export class SetUpPage {
  /** From the address; `next` stands for the first step that is not done. */
  readonly step = input.required<string>();

  /** From the address, when the last try to sign in ended so. */
  readonly outcome = input<string>();

  protected readonly member = inject(SalesforceMember);
  protected readonly watched = inject(WatchedSalesforce);
  private readonly router = inject(Router);
  protected readonly noConnectionIcon = mdiLanDisconnect;
  protected readonly overview = this.watched.overview;
  protected readonly current = computed(() => steps.find((step) => step === this.step()));
  protected readonly heading = computed(() => {
    const step = this.current();
    return step ? stepNames[step] : 'Set up Salesforce';
  });
  protected readonly meaning = computed(() => {
    const step = this.current();
    return step && meanings[step];
  });

  constructor() {
    effect(() => {
      const overview = this.overview();
      if (!overview || this.current()) return;
      const next = overview.setUp.find(({ state }) => state !== 'done')?.step ?? 'start';
      void this.goTo(next, true);
    });
  }

  protected goTo(step: Step, replaceUrl = false): Promise<boolean> {
    this.watched.reload();
    return this.router.navigate(['/grow/integrations/salesforce/set-up', step], { replaceUrl });
  }

  protected finish(): Promise<boolean> {
    this.watched.reload();
    return this.router.navigateByUrl('/grow/integrations/salesforce/overview');
  }
}
