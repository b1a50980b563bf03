import { Component, computed, inject, input, signal } from '@angular/core';
import { type PhoneTest, SalesforceApi, type ToSalesforce } from '../salesforce-api.js';
import { phoneFormatNames } from '../wording/choice-words.js';
import { AskForm } from './ask-form.js';

/** Shows how a number would be written in Salesforce. */
@Component({
  selector: 'lw-phone-test',
  imports: [AskForm],
  template: `
    <lw-ask-form
      label="Try a number"
      type="tel"
      action="Try"
      actionUnderWay="Trying…"
      text="(704) 555-0101"
      [maxLength]="60"
      [needsText]="true"
      [ask]="test"
    >
      @if (result(); as shown) {
        @if (!shown.readable) {
          <p>This cannot be read as a number, so it goes out as it is.</p>
        }
        <dl>
          @for (line of lines(); track line.label) {
            <div [class.chosen]="line.chosen">
              <dt>{{ line.label }}{{ line.chosen ? ' (chosen)' : '' }}</dt>
              <dd class="lw-figures">{{ line.text }}</dd>
            </div>
          }
        </dl>
      }
    </lw-ask-form>
  `,
  styles: `
    :host {
      display: block;
      padding: var(--lw-space-4);
      border-radius: var(--lw-corner);
      background: var(--lw-surface-sunken);
    }
    dl {
      display: grid;
      gap: var(--lw-space-1);
    }
    dl div {
      display: grid;
      grid-template-columns: 10rem minmax(0, 1fr);
      gap: var(--lw-space-3);
      color: var(--lw-text-muted);
    }
    dl .chosen {
      color: var(--lw-text);
      font-weight: 560;
    }
  `,
})
export class PhoneTestForm {
  readonly format = input.required<ToSalesforce['phoneFormat']>();

  private readonly api = inject(SalesforceApi);
  protected readonly result = signal<PhoneTest | undefined>(undefined);
  protected readonly lines = computed(() =>
    (this.result()?.formats ?? []).map(({ format, text }) => ({
      label: phoneFormatNames[format],
      text,
      chosen: format === this.format(),
    })),
  );

  protected readonly test = async (phone: string): Promise<void> => this.result.set(await this.api.testPhone(phone));
}
