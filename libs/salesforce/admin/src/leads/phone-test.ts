import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type PhoneTest, SalesforceApi, type ToSalesforce } from '../salesforce-api.js';
import { phoneFormatNames } from '../wording/choice-words.js';
import { refusalText } from '../wording/refusal-text.js';

/** Shows how a number would be written in Salesforce. */
@Component({
  selector: 'lw-phone-test',
  imports: [MatButton],
  template: `
    <form (submit)="test($event)">
      <label class="lw-field">
        <span class="lw-label">Try a number</span>
        <input type="tel" autocomplete="off" maxlength="60" [value]="phone()" (input)="phone.set(textOf($event))" />
      </label>
      <button matButton="outlined" type="submit" [disabled]="!phone().trim() || testing()">
        {{ testing() ? 'Trying…' : 'Try' }}
      </button>
    </form>
    <div role="status">
      @if (refusal(); as text) {
        <p>{{ text }}</p>
      } @else if (result(); as shown) {
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
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--lw-space-3);
      padding: var(--lw-space-4);
      border-radius: var(--lw-corner);
      background: var(--lw-surface-sunken);
    }
    form {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: var(--lw-space-3);
    }
    .lw-field {
      flex: 1 1 12rem;
      max-inline-size: 20rem;
    }
    input {
      inline-size: 100%;
      block-size: var(--lw-control-height);
      padding-inline: var(--lw-space-2);
      border: 1px solid var(--lw-control-line);
      border-radius: var(--lw-corner);
      background: var(--lw-surface-raised);
      color: var(--lw-text);
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
    .chosen {
      color: var(--lw-text) !important;
      font-weight: 560;
    }
  `,
})
export class PhoneTestForm {
  readonly format = input.required<ToSalesforce['phoneFormat']>();

  private readonly api = inject(SalesforceApi);
  protected readonly phone = signal('(704) 555-0101');
  protected readonly testing = signal(false);
  protected readonly result = signal<PhoneTest | undefined>(undefined);
  protected readonly refusal = signal<string | undefined>(undefined);
  protected readonly lines = computed(() =>
    (this.result()?.formats ?? []).map(({ format, text }) => ({
      label: phoneFormatNames[format],
      text,
      chosen: format === this.format(),
    })),
  );

  protected textOf({ target }: Event): string {
    return (target as HTMLInputElement).value;
  }

  protected async test(event: Event): Promise<void> {
    event.preventDefault();
    this.testing.set(true);
    this.refusal.set(undefined);
    try {
      this.result.set(await this.api.testPhone(this.phone().trim()));
    } catch (error) {
      this.refusal.set(refusalText(error));
    } finally {
      this.testing.set(false);
    }
  }
}
