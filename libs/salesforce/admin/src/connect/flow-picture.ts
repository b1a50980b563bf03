import { Component } from '@angular/core';
import { Icon } from '@leadweave/ui';
import {
  mdiAccountOutline,
  mdiArrowDown,
  mdiArrowRight,
  mdiCardAccountDetailsOutline,
  mdiCashMultiple,
  mdiPhoneInTalkOutline,
  mdiTrophyOutline,
} from '@mdi/js';

/** What goes where between Leadweave, Salesforce and WhatConverts: a picture with the same in words. */
@Component({
  selector: 'lw-flow-picture',
  imports: [Icon],
  template: `
    <ol>
      @for (step of steps; track step.name; let last = $last) {
        <li>
          <div class="stop" [class]="step.side">
            <span class="icon"><lw-icon [path]="step.icon" size="1.375rem" /></span>
            <p class="where">{{ step.where }}</p>
            <p class="name">{{ step.name }}</p>
            <p class="what">{{ step.what }}</p>
          </div>
          @if (!last) {
            <span class="way" aria-hidden="true">
              <lw-icon class="across" [path]="across" size="1.25rem" />
              <lw-icon class="down" [path]="down" size="1.25rem" />
            </span>
          }
        </li>
      }
    </ol>
  `,
  styles: `
    :host {
      display: block;
      container: flow / inline-size;
    }
    ol {
      display: flex;
      align-items: stretch;
    }
    li {
      display: flex;
      flex: 1 1 0;
      align-items: center;
      min-inline-size: 0;
    }
    li:last-child {
      flex-grow: 0.82;
    }
    .stop {
      flex: 1;
      display: grid;
      align-content: start;
      justify-items: start;
      gap: var(--lw-space-half);
      block-size: 100%;
      min-inline-size: 0;
      padding: var(--lw-space-4);
      border: 1px solid var(--lw-line);
      border-radius: var(--lw-corner-large);
      background: var(--lw-surface-raised);
    }
    .icon {
      display: grid;
      place-items: center;
      inline-size: 2.25rem;
      block-size: 2.25rem;
      margin-block-end: var(--lw-space-2);
      border-radius: var(--lw-corner);
      background: var(--lw-accent-soft);
      color: var(--lw-accent-text);
    }
    .theirs .icon {
      background: var(--lw-info-soft);
      color: var(--lw-info);
    }
    .vendor .icon {
      background: var(--lw-copper-soft);
      color: var(--lw-copper);
    }
    .where {
      color: var(--lw-text-muted);
      font: var(--lw-type-caption);
    }
    .name {
      font: var(--lw-type-heading);
    }
    .what {
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
    .way {
      flex: none;
      display: grid;
      place-items: center;
      inline-size: 2rem;
      color: var(--lw-text-faint);
    }
    .down {
      display: none;
    }
    @container flow (max-width: 52rem) {
      ol,
      li {
        flex-direction: column;
        align-items: stretch;
      }
      .stop {
        grid-template-columns: auto minmax(0, 1fr);
        column-gap: var(--lw-space-3);
        padding: var(--lw-space-3);
      }
      .icon {
        grid-row: span 3;
        align-self: start;
        margin: 0;
      }
      .way {
        inline-size: 100%;
        block-size: 1.75rem;
      }
      .across {
        display: none;
      }
      .down {
        display: inline-flex;
      }
    }
  `,
})
export class FlowPicture {
  protected readonly across = mdiArrowRight;
  protected readonly down = mdiArrowDown;
  protected readonly steps = [
    {
      side: 'ours',
      where: 'Leadweave',
      name: 'Lead',
      what: 'A call, form or chat with where it came from',
      icon: mdiPhoneInTalkOutline,
    },
    {
      side: 'theirs',
      where: 'Salesforce',
      name: 'Lead',
      what: 'Made or found within seconds, never twice',
      icon: mdiAccountOutline,
    },
    {
      side: 'theirs',
      where: 'Salesforce',
      name: 'Contact and Account',
      what: 'When it is converted, the tie stays',
      icon: mdiCardAccountDetailsOutline,
    },
    {
      side: 'theirs',
      where: 'Salesforce',
      name: 'Opportunity',
      what: 'Stage, amount, won or lost come back',
      icon: mdiTrophyOutline,
    },
    {
      side: 'vendor',
      where: 'Leadweave and WhatConverts',
      name: 'Value of the lead',
      what: 'So marketing knows what a source is worth',
      icon: mdiCashMultiple,
    },
  ] as const;
}
