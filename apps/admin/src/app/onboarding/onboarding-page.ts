import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { type Schema } from '@leadweave/api-client';
import { SessionStore } from '@leadweave/identity-admin';
import { Banner, Icon, PageHeader, Skeleton } from '@leadweave/ui';
import { Progress } from '@leadweave/ui/figures';
import { mdiAlertCircleOutline, mdiCheckCircle, mdiCircleOutline, mdiProgressClock } from '@mdi/js';
import { type QualityCount, type StepState, onboardingSteps } from './onboarding-steps.js';

/** What the checklist needs of the connections. */
interface ConnectionsAnswer {
  readonly situation: string;
  readonly data: readonly { readonly mappedLocations: number; readonly openRunId: string | null }[];
}

const stateWords: Readonly<Record<StepState, { label: string; icon: string }>> = {
  done: { label: 'Done', icon: mdiCheckCircle },
  open: { label: 'To do', icon: mdiCircleOutline },
  waiting: { label: 'Under way', icon: mdiProgressClock },
  failed: { label: 'Needs you', icon: mdiAlertCircleOutline },
};

/** A checklist from an empty brand to scored leads; it ticks itself. */
@Component({
  selector: 'lw-onboarding-page',
  imports: [Banner, Icon, MatButton, PageHeader, Progress, RouterLink, Skeleton],
  template: `
    <div class="lw-page lw-page-narrow">
      <lw-page-header heading="Get started" summary="A quarter of an hour from here to your first real leads." />
      @if (loading()) {
        <lw-skeleton [count]="6" height="4.5rem" label="Looking at what is there already" />
      } @else {
        @if (incomplete()) {
          <lw-banner tone="warning" text="Some steps could not be checked; they may be done already." />
        }
        <lw-progress
          label="Steps"
          [share]="done() / steps().length"
          [detail]="done() + ' of ' + steps().length + ' done'"
        />
        <ol>
          @for (step of steps(); track step.id) {
            <li [class]="step.state" [class.next]="step.id === next()">
              <lw-icon [path]="words[step.state].icon" size="1.5rem" />
              <div>
                <h2>
                  {{ step.title }}<span class="lw-hidden-text">: {{ words[step.state].label }}</span>
                </h2>
                @if (step.state !== 'done') {
                  <p>{{ step.text }}</p>
                }
              </div>
              @if (step.state !== 'done') {
                <a [matButton]="step.id === next() ? 'filled' : 'outlined'" [routerLink]="step.address">{{
                  step.action
                }}</a>
              }
            </li>
          }
        </ol>
        @if (done() === steps().length) {
          <lw-banner tone="positive" text="All done. New leads arrive by themselves from now on." />
        }
      }
    </div>
  `,
  styles: `
    ol {
      display: grid;
      gap: var(--lw-space-3);
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lw-space-3) var(--lw-space-4);
      padding: var(--lw-space-4) var(--lw-space-5);
      border: 1px solid var(--lw-line);
      border-radius: var(--lw-corner-large);
      background: var(--lw-surface-raised);
    }
    li > div {
      position: relative;
      flex: 1 1 14rem;
    }
    li > lw-icon {
      color: var(--lw-text-faint);
    }
    .next {
      border-color: color-mix(in srgb, var(--lw-accent-text) 45%, var(--lw-line));
      box-shadow: var(--lw-shadow-card);
    }
    .done > lw-icon {
      color: var(--lw-positive);
    }
    .done h2 {
      color: var(--lw-text-muted);
    }
    .waiting > lw-icon {
      color: var(--lw-info);
    }
    .failed > lw-icon {
      color: var(--lw-negative);
    }
    h2 {
      font: var(--lw-type-heading);
    }
    p {
      color: var(--lw-text-muted);
    }
  `,
})
export class OnboardingPage {
  private readonly store = inject(SessionStore);
  private readonly connections = httpResource<ConnectionsAnswer>(() => '/api/v1/connections');
  private readonly members = httpResource<Schema<'MemberListDto'>>(() => ({
    url: '/api/v1/members',
    params: { limit: 2 },
  }));
  private readonly leads = httpResource<QualityCount>(() => ({
    url: '/api/v1/leads/count',
    params: { groupBy: 'quality' },
  }));
  private readonly all = [this.connections, this.members, this.leads];
  protected readonly words = stateWords;
  protected readonly loading = computed(() => this.all.some(({ status }) => status() === 'loading'));
  protected readonly incomplete = computed(() => this.all.some((one) => one.error() !== undefined));
  protected readonly steps = computed(() => {
    const connections = this.connections.hasValue() ? this.connections.value() : undefined;
    const counted = this.leads.hasValue() ? this.leads.value() : undefined;
    return onboardingSteps({
      locations: this.store.brand()?.locations.length,
      situation: connections?.situation,
      mapped: connections?.data[0]?.mappedLocations,
      historyRunning: connections?.data.some(({ openRunId }) => openRunId !== null),
      leads: counted?.total,
      judged: judgedOf(counted),
      members: this.members.hasValue() ? this.members.value().data.length : undefined,
    });
  });
  protected readonly done = computed(() => this.steps().filter(({ state }) => state === 'done').length);
  protected readonly next = computed(
    () => this.steps().find(({ state }) => state === 'failed' || state === 'open')?.id,
  );
}

function judgedOf(counted: QualityCount | undefined): number {
  const groups = counted?.groups ?? [];
  return groups.filter(({ value }) => value !== 'unscored').reduce((sum, { total }) => sum + total, 0);
}
