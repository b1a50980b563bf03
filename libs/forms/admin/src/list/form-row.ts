import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { NumberPipe, RelativeTime, StatusPill } from '@leadweave/ui';
import { type FormItem } from '../forms-api.js';
import { moodOf, pairedText, spamText } from '../wording/figure-texts.js';
import { moodWords } from '../wording/form-words.js';

/** One form of the list. */
@Component({
  selector: 'tr[lw-form-row]',
  imports: [NumberPipe, RelativeTime, RouterLink, StatusPill],
  template: `
    <th scope="row">
      <a [routerLink]="form().id">{{ form().name }}</a>
    </th>
    <td data-label="Location">{{ place() }}</td>
    <td data-label="State"><lw-status-pill [label]="mood().label" [tone]="mood().tone" [icon]="mood().icon" /></td>
    <td data-label="30 days" class="lw-number">{{ form().figures.submissions | lwNumber }}</td>
    <td data-label="Spam" class="lw-number" [title]="spam().note">{{ spam().share }}</td>
    <td data-label="Paired" class="lw-number" [title]="paired().note">{{ paired().share }}</td>
    <td data-label="Last submission">
      @if (form().figures.lastSubmittedAt; as at) {
        <lw-relative-time [at]="at" [focusable]="false" />
      } @else {
        <span class="lw-muted">None yet</span>
      }
    </td>
  `,
  styles: `
    a {
      display: inline-flex;
      align-items: center;
      min-block-size: 1.5rem;
      vertical-align: middle;
      color: inherit;
      text-decoration: none;
      overflow-wrap: anywhere;
    }
    a:hover {
      color: var(--lw-accent-text);
      text-decoration: underline;
    }
  `,
})
export class FormRow {
  readonly form = input.required<FormItem>();

  protected readonly mood = computed(() => moodWords[moodOf(this.form().state, this.form().figures)]);
  protected readonly spam = computed(() => spamText(this.form().figures));
  protected readonly paired = computed(() => pairedText(this.form().figures));
  protected readonly place = computed(() => {
    const { locationName, locationCount, routingKind } = this.form();
    if (locationName) return locationName;
    return `${locationCount} ${locationCount === 1 ? 'location' : 'locations'} by ${routingKind}`;
  });
}
