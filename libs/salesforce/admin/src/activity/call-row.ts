import { Component, computed, input, signal } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Icon, RelativeTime, StatusPill } from '@leadweave/ui';
import { mdiChevronDown, mdiChevronUp } from '@mdi/js';
import { type Call } from '../salesforce-api.js';
import { actionWords, directionWords, noteWords, resultWords } from '../wording/call-words.js';

/** One line of the log; opens to the fields before and after. */
@Component({
  selector: 'tbody[lw-call-row]',
  imports: [Icon, MatIconButton, RelativeTime, RouterLink, StatusPill],
  template: `
    <tr>
      <th scope="row">
        <span class="stacked">
          <span>{{ action() }}</span>
          <span class="note"><lw-relative-time [at]="call().at" [focusable]="false" /></span>
        </span>
      </th>
      <td data-label="Direction">
        <span class="direction"><lw-icon [path]="direction().icon" size="1.125rem" />{{ direction().label }}</span>
      </td>
      <td data-label="Lead">
        @if (call().leadId; as leadId) {
          <a [routerLink]="['/grow/leads', leadId]">{{ call().leadName ?? 'Open the lead' }}</a>
        } @else {
          –
        }
      </td>
      <td data-label="Record">
        @if (call().recordUrl; as url) {
          <a target="_blank" rel="noreferrer" [href]="url"
            >{{ call().object }}<span class="lw-hidden-text"> in Salesforce, opens in a new tab</span></a
          >
        } @else {
          {{ call().object ?? '–' }}
        }
      </td>
      <td data-label="Result">
        <span class="stacked">
          <lw-status-pill [label]="result().label" [tone]="result().tone" />
          @if (call().detail; as text) {
            <span class="note detail">{{ text }}</span>
          }
        </span>
      </td>
      <td class="lw-row-actions">
        <button
          matIconButton
          type="button"
          [attr.aria-expanded]="open()"
          [attr.aria-label]="(open() ? 'Hide' : 'Show') + ' details: ' + action()"
          (click)="open.set(!open())"
        >
          <lw-icon [path]="open() ? upIcon : downIcon" />
        </button>
      </td>
    </tr>
    @if (open()) {
      <tr class="opened">
        <td colspan="6">
          <div class="details">
            @if (call().fields.length > 0) {
              <ul class="fields" aria-label="Fields">
                @for (field of fields(); track field.field) {
                  <li>
                    <code class="lw-code">{{ field.field }}</code>
                    <span class="change">
                      <span class="before"
                        ><span class="lw-hidden-text">before: </span>{{ field.before ?? 'blank' }}</span
                      >
                      <span aria-hidden="true">→</span>
                      <span class="after"><span class="lw-hidden-text">after: </span>{{ field.after ?? 'blank' }}</span>
                    </span>
                    @if (field.note; as text) {
                      <span class="note">{{ text }}</span>
                    }
                  </li>
                }
              </ul>
            } @else {
              <p class="lw-muted">No field was changed.</p>
            }
            <p class="note">{{ cost() }}</p>
          </div>
        </td>
      </tr>
    }
  `,
  styles: `
    @media (min-width: 37.5rem) {
      :host(:not(:last-child)) tr:last-child > * {
        border-block-end: 1px solid var(--lw-line);
      }
    }
    .stacked {
      display: grid;
      justify-items: start;
      gap: 0.125rem;
      padding-block: var(--lw-space-1);
    }
    .note {
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
    .detail {
      max-inline-size: 18rem;
      white-space: normal;
      text-wrap: pretty;
    }
    .direction {
      display: inline-flex;
      align-items: center;
      gap: var(--lw-space-2);
    }
    .direction lw-icon {
      color: var(--lw-text-muted);
    }
    a {
      color: var(--lw-text);
    }
    .opened td {
      padding-block: 0 var(--lw-space-4);
      background: var(--lw-surface-sunken);
    }
    .details {
      display: grid;
      gap: var(--lw-space-3);
      padding-block-start: var(--lw-space-3);
      text-align: start;
    }
    .fields {
      display: grid;
      gap: var(--lw-space-2);
    }
    .fields li {
      display: grid;
      grid-template-columns: minmax(8rem, 14rem) minmax(0, 1fr);
      gap: 0 var(--lw-space-4);
      align-items: baseline;
    }
    .fields .note {
      grid-column: 2;
    }
    .change {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--lw-space-2);
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    .before {
      color: var(--lw-text-muted);
    }
    .after {
      font-weight: 560;
    }
    @media (max-width: 37.49rem) {
      td .stacked {
        justify-items: end;
      }
      .detail {
        text-align: end;
      }
      .opened td {
        padding-block: 0;
        background: none;
      }
      .details {
        inline-size: 100%;
      }
      .fields li {
        grid-template-columns: minmax(0, 1fr);
      }
      .fields .note {
        grid-column: 1;
      }
    }
  `,
  host: { '[attr.data-call]': 'call().id' },
})
export class CallRow {
  readonly call = input.required<Call>();

  protected readonly open = signal(false);
  protected readonly upIcon = mdiChevronUp;
  protected readonly downIcon = mdiChevronDown;
  protected readonly action = computed(() => actionWords(this.call().action));
  protected readonly direction = computed(() => directionWords(this.call().direction));
  protected readonly result = computed(() => resultWords(this.call().result));
  protected readonly fields = computed(() =>
    this.call().fields.map((field) => ({ ...field, note: field.note ? noteWords(field.note) : undefined })),
  );
  protected readonly cost = computed(() => {
    const { calls, durationMs, requestId } = this.call();
    const cost = `${calls} ${calls === 1 ? 'call' : 'calls'}, ${durationMs} ms`;
    return requestId ? `${cost}, request ${requestId}` : cost;
  });
}
