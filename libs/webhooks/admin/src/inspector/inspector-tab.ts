import { httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { problemOf } from '@leadweave/api-client';
import { Announcer, Banner, ChoiceFilter, EmptyState, ErrorState, Icon, RelativeTime, Skeleton } from '@leadweave/ui';
import { mdiFlaskOutline, mdiTrayArrowDown } from '@mdi/js';
import { CodeBlock } from '../code/code-block.js';
import { headerLines, laidOut } from '../code/laid-out.js';
import {
  type BodyStyle,
  type EventName,
  type InspectionList,
  WebhooksApi,
  webhooksAddresses,
} from '../webhooks-api.js';
import { eventWords, styleChoices, styleWords, testableEvents } from '../wording/event-words.js';
import { refusalText } from '../wording/refusal-text.js';

/** A receiver of everybody's own: shows a test with its headers and bytes, as an endpoint would get it. */
@Component({
  selector: 'lw-inspector-tab',
  imports: [Banner, ChoiceFilter, CodeBlock, EmptyState, ErrorState, Icon, MatButton, RelativeTime, Skeleton],
  template: `
    <section class="lw-card" aria-labelledby="inspector">
      <header>
        <h2 class="lw-card-title" id="inspector">Look at an event without a receiver</h2>
        <p class="lw-muted">
          The built-in receiver gets a made-up event, signed like every other and marked as a test. Only you see what it
          got, and nothing is counted.
        </p>
      </header>
      <div class="choices">
        <lw-choice-filter
          label="Event"
          everything="Plain test"
          [choices]="events"
          [value]="event()"
          (valueChange)="event.set($event)"
        />
        <lw-choice-filter
          label="Style"
          everything="Complete"
          [choices]="styles"
          [value]="style()"
          (valueChange)="style.set($event)"
        />
        <button matButton="filled" type="button" [disabled]="sending()" (click)="send()">
          <lw-icon matButtonIcon class="mat-icon" [path]="testIcon" />{{ sending() ? 'Sending…' : 'Send test event' }}
        </button>
      </div>
      @if (refusal(); as text) {
        <lw-banner tone="negative" [text]="text" />
      }
    </section>
    @if (list.hasValue()) {
      @if (list.value().data.length === 0) {
        <lw-empty-state
          heading="Nothing has arrived yet"
          explanation="Send a test event: its headers and body appear here at once."
          [icon]="trayIcon"
        />
      } @else {
        <ol aria-label="Received">
          @for (received of list.value().data; track received.id) {
            <li>
              <details class="lw-card" [open]="$first">
                <summary>
                  <strong>{{ wordsOf(received.event) }}</strong>
                  <span class="lw-muted"
                    >{{ styleOf(received.style) }}, <lw-relative-time [at]="received.receivedAt" [focusable]="false"
                  /></span>
                </summary>
                <div class="parts">
                  <lw-code-block heading="Headers" what="headers" [wrapped]="true" [code]="linesOf(received.headers)" />
                  <lw-code-block heading="Body" what="body" [code]="laidOut(received.body)" />
                </div>
              </details>
            </li>
          }
        </ol>
        <p class="lw-muted">The last 50 are kept.</p>
      }
    } @else if (list.error()) {
      <lw-error-state heading="What arrived could not be loaded." [requestId]="requestId()" (retry)="list.reload()" />
    } @else {
      <lw-skeleton [count]="3" height="4rem" label="Loading what arrived" />
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    header {
      display: grid;
      gap: var(--lw-space-1);
    }
    header p {
      max-inline-size: 44rem;
    }
    .choices {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: var(--lw-space-3);
    }
    ol {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--lw-space-3);
    }
    summary {
      display: list-item;
      min-block-size: 1.5rem;
      cursor: pointer;
    }
    strong {
      margin-inline-end: var(--lw-space-2);
      font: var(--lw-type-subheading);
    }
    .parts {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--lw-space-3);
      padding-block-start: var(--lw-space-4);
    }
  `,
})
export class InspectorTab {
  private readonly api = inject(WebhooksApi);
  private readonly announcer = inject(Announcer);
  protected readonly testIcon = mdiFlaskOutline;
  protected readonly trayIcon = mdiTrayArrowDown;
  protected readonly events = testableEvents.filter(({ value }) => value !== 'webhook.test');
  protected readonly styles = styleChoices.filter(({ value }) => value !== 'full');
  protected readonly event = signal<string | undefined>(undefined);
  protected readonly style = signal<string | undefined>(undefined);
  protected readonly sending = signal(false);
  protected readonly refusal = signal<string | undefined>(undefined);
  protected readonly list = httpResource<InspectionList>(() => webhooksAddresses.inspections);
  protected readonly requestId = computed(() => problemOf(this.list.error()).requestId);
  protected readonly wordsOf = eventWords;
  protected readonly styleOf = styleWords;
  protected readonly linesOf = headerLines;
  protected readonly laidOut = laidOut;

  protected async send(): Promise<void> {
    this.sending.set(true);
    this.refusal.set(undefined);
    try {
      const event = (this.event() ?? 'webhook.test') as EventName;
      const received = await this.api.inspect(event, (this.style() ?? 'full') as BodyStyle);
      this.list.update((list) => ({ data: [received, ...(list?.data ?? [])] }));
      this.announcer.announce(`${eventWords(event)} received`);
    } catch (error) {
      this.refusal.set(`Nothing was sent. ${refusalText(error)}`);
    } finally {
      this.sending.set(false);
    }
  }
}
