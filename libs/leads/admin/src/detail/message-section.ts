import { Component, computed, input } from '@angular/core';
import { type LeadDetail } from '../leads-api.js';
import { Fact } from './fact.js';
import { plain } from './origin-text.js';

/** What was written, and every field of the form under its own label. */
@Component({
  selector: 'lw-message-section',
  imports: [Fact],
  template: `
    @if (lead().message || lead().subject) {
      <section class="lw-card" aria-labelledby="message-title">
        <h3 class="lw-card-title" id="message-title">Message</h3>
        @if (lead().subject) {
          <p class="subject">{{ lead().subject }}</p>
        }
        @if (lead().message) {
          <p class="message">{{ lead().message }}</p>
        }
      </section>
    }
    @if (fields().length > 0) {
      <section class="lw-card" aria-labelledby="fields-title">
        <h3 class="lw-card-title" id="fields-title">Form fields</h3>
        <dl>
          @for (field of fields(); track field.label) {
            <div
              lw-fact
              [label]="field.label"
              [path]="'fields.' + field.label"
              [lead]="lead()"
              [value]="field.value"
            ></div>
          }
        </dl>
      </section>
    }
    @if (others().length > 0) {
      <section class="lw-card" aria-labelledby="others-title">
        <details>
          <summary><h3 class="lw-card-title" id="others-title">Other fields</h3></summary>
          <dl>
            @for (field of others(); track field.label) {
              <div lw-fact [label]="field.label" [value]="field.value"></div>
            }
          </dl>
        </details>
      </section>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    .subject {
      font: var(--lw-type-subheading);
    }
    .message {
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
    summary {
      cursor: pointer;
    }
    summary h3 {
      display: inline;
    }
  `,
})
export class MessageSection {
  readonly lead = input.required<LeadDetail>();

  protected readonly fields = computed(() =>
    Object.entries(this.lead().fields).map(([label, value]) => ({ label, value: value || '—' })),
  );
  protected readonly others = computed(() =>
    Object.entries(this.lead().unmapped).map(([label, value]) => ({ label, value: plain(value) })),
  );
}
