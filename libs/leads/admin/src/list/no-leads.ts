import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { EmptyState } from '@leadweave/ui';
import { mdiCheckAll, mdiInboxOutline } from '@mdi/js';
import { type LeadTab } from './lead-query.js';

/** An empty tab without any filter: what belongs here, and the one thing to do. */
@Component({
  selector: 'lw-no-leads',
  imports: [EmptyState, MatButton, RouterLink],
  template: `
    <lw-empty-state [heading]="text().heading" [explanation]="text().explanation" [icon]="text().icon">
      @if (never()) {
        @if (mayConnect()) {
          <a matButton="filled" routerLink="/grow/integrations">Connect WhatConverts</a>
        }
      } @else {
        <button matButton="outlined" type="button" (click)="allWanted.emit()">Show all leads</button>
      }
    </lw-empty-state>
  `,
})
export class NoLeads {
  readonly tab = input.required<LeadTab>();

  /** Number of leads in all tabs; undefined while it is being counted. */
  readonly others = input<number>();
  readonly mayConnect = input(false);
  readonly allWanted = output();

  protected readonly never = computed(() => this.tab() === 'all' || this.others() === 0);
  protected readonly text = computed(() => (this.never() ? neverUsed(this.mayConnect()) : emptyTabs[this.tab()]));
}

function neverUsed(mayConnect: boolean) {
  return {
    heading: 'No leads yet',
    explanation: mayConnect
      ? 'Calls, chats and forms appear here with the marketing that produced them, as soon as WhatConverts is connected.'
      : 'Calls, chats and forms of your locations appear here as soon as your brand has connected them.',
    icon: mdiInboxOutline,
  };
}

const emptyTabs: Readonly<Record<LeadTab, ReturnType<typeof neverUsed>>> = {
  unscored: {
    heading: 'All caught up',
    explanation: 'Every lead is scored. New leads appear here by themselves.',
    icon: mdiCheckAll,
  },
  good: {
    heading: 'No good leads yet',
    explanation: 'Leads that you mark as good, genuine prospects, are kept here.',
    icon: mdiInboxOutline,
  },
  spam: {
    heading: 'No spam',
    explanation: 'Leads that you mark as spam are kept here, out of the way.',
    icon: mdiInboxOutline,
  },
  all: { heading: 'No leads yet', explanation: '', icon: mdiInboxOutline },
};
