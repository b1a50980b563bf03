import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { type ValidationError, form } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { RouterLink } from '@angular/router';
import { problemOf } from '@leadweave/api-client';
import { ChoiceSet, ErrorSummary, Narrowing, TextField, submitForm } from '@leadweave/ui/form';
import { WebhooksMember } from '../member/webhooks-member.js';
import { type Endpoint, type EndpointValues, type Selection } from '../webhooks-api.js';
import {
  brandEvents,
  leadEvents,
  leadKinds,
  qualityChoices,
  statusChoices,
  styleChoices,
} from '../wording/event-words.js';
import { targetRefusalText } from '../wording/failure-text.js';
import { refusalText } from '../wording/refusal-text.js';
import { type EndpointDraft, draftOf, faultsOf, newDraft, valuesOf } from './endpoint-draft.js';
import { HeaderRows } from './header-rows.js';
import { VerifyTarget } from './verify-target.js';

/** Where events go, which of them, and how they are written. */
@Component({
  selector: 'lw-endpoint-editor',
  imports: [
    ChoiceSet,
    ErrorSummary,
    HeaderRows,
    MatButton,
    MatCheckbox,
    MatRadioButton,
    MatRadioGroup,
    Narrowing,
    RouterLink,
    TextField,
    VerifyTarget,
  ],
  template: `
    <form novalidate (submit)="submit($event)">
      <lw-error-summary [form]="form" [shown]="tried()" />
      <section class="lw-card" aria-labelledby="where">
        <h2 class="lw-card-title" id="where">Where events go</h2>
        <lw-text-field
          label="Address"
          placeholder="https://hooks.example.com/leads"
          hint="https on the public internet. It answers 2xx within 15 seconds, or the event is sent again."
          [field]="form.url"
        />
        <lw-verify-target [url]="draft().url" />
        <lw-text-field label="Name, if it helps you" placeholder="Our CRM" [field]="form.description" />
      </section>
      <section class="lw-card" aria-labelledby="which">
        <header>
          <h2 class="lw-card-title" id="which">Which events</h2>
          <p class="lw-muted">All parts must fit: an event is sent when it matches each of them.</p>
        </header>
        <div class="group">
          <h3 class="lw-label">Leads</h3>
          <lw-choice-set
            label="Events of leads"
            [choices]="leadEvents"
            [chosen]="draft().selection.events"
            (chosenChange)="chooseEvents($event)"
          />
        </div>
        @if (!member.isFranchisee()) {
          <div class="group">
            <h3 class="lw-label">The brand</h3>
            <lw-choice-set
              label="Events of the brand"
              [choices]="brandEvents"
              [chosen]="draft().selection.events"
              (chosenChange)="chooseBrandEvents($event)"
            />
            <p class="hint">Syncs and connections are told only to endpoints that are open to every location.</p>
          </div>
        }
        <div class="axes">
          <lw-narrowing
            label="Locations"
            [choices]="places()"
            [forced]="member.isFranchisee()"
            [chosen]="draft().selection.locationIds"
            (chosenChange)="select({ locationIds: $event })"
          />
          <lw-narrowing
            label="Kinds of lead"
            [choices]="kinds"
            [chosen]="draft().selection.kinds"
            (chosenChange)="select({ kinds: $event })"
          />
          <lw-narrowing
            label="Quality"
            [choices]="qualities"
            [chosen]="draft().selection.qualities"
            (chosenChange)="select({ qualities: $event })"
          />
          <lw-narrowing
            label="Status"
            [choices]="statuses"
            [chosen]="draft().selection.statuses"
            (chosenChange)="select({ statuses: $event })"
          />
          <label class="lw-field">
            <span class="lw-label">Only leads of these forms, one name a line</span>
            <textarea rows="2" [value]="draft().forms" (input)="change({ forms: textOf($event) })"></textarea>
            <span class="hint">Empty: leads of every form, and those without one.</span>
          </label>
        </div>
      </section>
      <section class="lw-card" aria-labelledby="how">
        <h2 class="lw-card-title" id="how">How they are written</h2>
        <mat-radio-group aria-label="Style" [value]="draft().style" (change)="change({ style: $event.value })">
          @for (style of styles; track style.value) {
            <mat-radio-button [value]="style.value">
              <span class="style">
                {{ style.label }} <span class="meaning">{{ style.meaning }}</span>
              </span>
            </mat-radio-button>
          }
        </mat-radio-group>
        <p class="lw-muted">
          The <a routerLink="/grow/integrations/webhooks/catalogue">catalogue</a> shows each event in each style.
        </p>
      </section>
      <section class="lw-card" aria-labelledby="headers">
        <header>
          <h2 class="lw-card-title" id="headers">Headers of your own</h2>
          <p class="lw-muted">
            Sent with every event, for example a key of your gateway. Kept sealed, never shown again.
          </p>
        </header>
        @if (saved(); as endpoint) {
          @if (endpoint.headerNames.length > 0) {
            <p>
              Set now:
              @for (name of endpoint.headerNames; track name) {
                <code class="lw-code">{{ name }}</code>{{ $last ? '' : ', ' }}
              }
            </p>
          }
          <mat-checkbox [checked]="!!draft().headers" (change)="change({ headers: $event.checked ? [] : undefined })">
            {{ endpoint.headerNames.length > 0 ? 'Replace them all' : 'Set headers' }}
          </mat-checkbox>
        }
        @if (draft().headers; as headers) {
          <lw-header-rows [headers]="headers" (headersChange)="change({ headers: $event })" />
        }
      </section>
      <div class="lw-form-actions">
        <button matButton="filled" type="submit" [disabled]="form().submitting()">
          {{ form().submitting() ? 'Saving…' : saved() ? 'Save' : 'Create endpoint' }}
        </button>
        <a matButton="outlined" [routerLink]="cancelTo()">Cancel</a>
      </div>
    </form>
  `,
  styles: `
    form,
    .axes,
    .group {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
    }
    form {
      gap: var(--lw-space-5);
    }
    .group {
      gap: var(--lw-space-1);
    }
    header {
      display: grid;
      gap: var(--lw-space-1);
    }
    .axes > * {
      padding-block: var(--lw-space-3);
      border-block-start: 1px solid var(--lw-line);
    }
    textarea {
      inline-size: 100%;
      padding: var(--lw-space-2);
      border: 1px solid var(--lw-control-line);
      border-radius: var(--lw-corner);
      background: var(--lw-surface-raised);
      color: var(--lw-text);
      font: var(--lw-type-body);
      resize: vertical;
    }
    .hint,
    .meaning {
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
    mat-radio-group {
      display: grid;
    }
    .style {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0 var(--lw-space-2);
    }
  `,
})
export class EndpointEditor {
  /** The endpoint that is kept, absent while it is new. */
  readonly saved = input<Endpoint>();

  /** Keeps the values; its refusals are shown here. */
  readonly save = input.required<(values: EndpointValues) => Promise<void>>();
  readonly cancelTo = input.required<string>();

  protected readonly member = inject(WebhooksMember);
  protected readonly draft = linkedSignal<EndpointDraft>(() => {
    const saved = this.saved();
    return saved ? draftOf(saved) : newDraft();
  });
  protected readonly form = form(this.draft);
  protected readonly tried = signal(false);
  protected readonly leadEvents = leadEvents;
  protected readonly brandEvents = brandEvents;
  protected readonly kinds = leadKinds;
  protected readonly qualities = qualityChoices;
  protected readonly statuses = statusChoices;
  protected readonly styles = styleChoices;
  protected readonly places = computed(() =>
    this.member.locations().map(({ id, name }) => ({ value: id, label: name })),
  );

  protected change(parts: Partial<EndpointDraft>): void {
    this.draft.update((draft) => ({ ...draft, ...parts }));
  }

  protected select(parts: Partial<Selection>): void {
    this.change({ selection: { ...this.draft().selection, ...parts } });
  }

  /** Each group of boxes tells its own events; those of the others stay. */
  protected chooseEvents(chosen: Selection['events']): void {
    this.select({ events: [...chosen, ...this.eventsOutside(leadEvents)] });
  }

  protected chooseBrandEvents(chosen: Selection['events']): void {
    this.select({ events: [...this.eventsOutside(brandEvents), ...chosen] });
  }

  protected textOf({ target }: Event): string {
    return (target as HTMLTextAreaElement).value;
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    await submitForm(this.form, async () => {
      const { url, events, locations } = faultsOf(this.draft(), this.member.isFranchisee());
      const faults = [
        ...(url ? [{ kind: 'missing', message: url, fieldTree: this.form.url }] : []),
        ...[events, locations].flatMap((message) => (message ? [{ kind: 'missing', message }] : [])),
      ];
      if (faults.length > 0) return faults;
      try {
        await this.save()(valuesOf(this.draft()));
        return undefined;
      } catch (error) {
        return this.refused(error);
      }
    });
  }

  private refused(error: unknown): ValidationError.WithOptionalFieldTree[] {
    const { errors, code } = problemOf(error);
    if (errors.length === 0) return [{ kind: 'refused', message: refusalText(error) }];
    return errors.map(({ field = '', message }) => {
      if (field === 'url' && code === 'webhook_target_refused') {
        return { kind: 'refused', message: targetRefusalText(message), fieldTree: this.form.url };
      }
      const header = /^headers\.(.+)$/.exec(field)?.[1];
      return {
        kind: 'refused',
        message: header ? `Header ${header}: ${message}` : message,
        fieldTree: this.treeAt(field),
      };
    });
  }

  private treeAt(field: string) {
    if (field === 'url') return this.form.url;
    return field === 'description' ? this.form.description : undefined;
  }

  private eventsOutside(group: typeof leadEvents): Selection['events'] {
    return this.draft().selection.events.filter((name) => !group.some(({ value }) => value === name));
  }
}
