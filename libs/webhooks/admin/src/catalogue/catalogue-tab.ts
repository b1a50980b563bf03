import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { problemOf } from '@leadweave/api-client';
import { ChoiceFilter, ErrorState, Segmented, Skeleton } from '@leadweave/ui';
import { map } from 'rxjs';
import { CodeBlock } from '../code/code-block.js';
import { type BodyStyle, type Catalogue, type CatalogueSample, webhooksAddresses } from '../webhooks-api.js';
import { eventWords, leadTypeWords, styleChoices } from '../wording/event-words.js';

/** Every event with its schema and an example, for each type of lead. */
@Component({
  selector: 'lw-catalogue-tab',
  imports: [ChoiceFilter, CodeBlock, ErrorState, Segmented, Skeleton],
  template: `
    <h2 class="lw-hidden-text">Catalogue</h2>
    @if (events(); as all) {
      <div class="catalogue">
        <nav aria-label="Events">
          <ul>
            @for (event of all; track event.name) {
              <li>
                <button
                  type="button"
                  [attr.aria-current]="event.name === chosen()?.name ? 'true' : null"
                  (click)="show({ event: event.name })"
                >
                  {{ wordsOf(event.name) }}
                  <code class="lw-code">{{ event.name }}</code>
                </button>
              </li>
            }
          </ul>
        </nav>
        @if (chosen(); as event) {
          <section class="lw-card" aria-labelledby="event">
            <header>
              <h3 class="lw-card-title" id="event">{{ wordsOf(event.name) }}</h3>
              <p class="lw-muted">{{ event.summary }}</p>
            </header>
            <div class="choices">
              <lw-segmented
                label="Style"
                [options]="styles()"
                [value]="style()"
                (valueChange)="show({ style: $event })"
              />
              @if (types().length > 0) {
                <lw-choice-filter
                  label="Type of lead"
                  everything="Web form"
                  [choices]="types()"
                  [value]="type()"
                  (valueChange)="show({ type: $event })"
                />
              }
            </div>
            @if (sample.error()) {
              <lw-error-state
                heading="This event could not be loaded."
                [requestId]="requestId()"
                (retry)="sample.reload()"
              />
            } @else if (!sample.hasValue()) {
              <lw-skeleton [count]="2" height="12rem" label="Loading the event" />
            } @else {
              <lw-code-block heading="Example" what="example" [code]="example()" />
              <lw-code-block heading="JSON Schema" note="draft 2020-12" what="schema" [code]="schema()" />
              <p class="lw-muted">
                Allow for properties and events that you do not know: they are added without notice. The same stands in
                the
                <a href="/api/docs" target="_blank" rel="noopener">API reference</a>.
              </p>
            }
          </section>
        }
      </div>
    } @else if (catalogue.error()) {
      <lw-error-state
        heading="The catalogue could not be loaded."
        reassurance="Events go on being sent."
        [requestId]="catalogueRequestId()"
        (retry)="catalogue.reload()"
      />
    } @else {
      <lw-skeleton [count]="8" height="2.75rem" label="Loading the catalogue" />
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    .catalogue {
      display: grid;
      grid-template-columns: 15rem minmax(0, 1fr);
      gap: var(--lw-space-6);
      align-items: start;
    }
    ul {
      display: grid;
      gap: 0.125rem;
    }
    nav button {
      display: grid;
      gap: 0;
      inline-size: 100%;
      padding: var(--lw-space-2) var(--lw-space-3);
      border: 0;
      border-radius: var(--lw-corner);
      background: none;
      font: var(--lw-type-label);
      text-align: start;
      cursor: pointer;
    }
    nav button:hover {
      background: var(--lw-hover);
    }
    nav button[aria-current] {
      background: var(--lw-selected);
    }
    nav code {
      color: var(--lw-text-muted);
      font-size: 0.75rem;
      font-weight: 400;
    }
    header {
      display: grid;
      gap: var(--lw-space-1);
    }
    .choices {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: var(--lw-space-3) var(--lw-space-5);
    }
    @media (max-width: 52rem) {
      .catalogue {
        grid-template-columns: minmax(0, 1fr);
        gap: var(--lw-space-4);
      }
      ul {
        grid-auto-flow: column;
        grid-auto-columns: max-content;
        overflow-x: auto;
        padding-block-end: var(--lw-space-2);
      }
    }
  `,
})
export class CatalogueTab {
  private readonly router = inject(Router);
  private readonly address = toSignal(
    inject(ActivatedRoute).queryParamMap.pipe(
      map((params) => ({ event: params.get('event'), style: params.get('style'), type: params.get('type') })),
    ),
    { initialValue: { event: null, style: null, type: null } },
  );
  protected readonly catalogue = httpResource<Catalogue>(() => webhooksAddresses.catalogue);
  protected readonly events = computed(() => (this.catalogue.hasValue() ? this.catalogue.value().data : undefined));
  protected readonly chosen = computed(() => {
    const events = this.events() ?? [];
    return events.find(({ name }) => name === this.address().event) ?? events[0];
  });
  protected readonly styles = computed(() => {
    const offered = this.chosen()?.styles ?? [];
    return styleChoices.filter(({ value }) => offered.includes(value)).map(({ value, label }) => ({ value, label }));
  });
  protected readonly style = computed<BodyStyle>(
    () => this.styles().find(({ value }) => value === this.address().style)?.value ?? 'full',
  );

  /** But for the first, which is shown when none is chosen. */
  protected readonly types = computed(() =>
    (this.chosen()?.leadTypes ?? [])
      .filter((type) => type !== 'web_form')
      .map((value) => ({ value, label: leadTypeWords[value] ?? value })),
  );
  protected readonly type = computed(() => this.types().find(({ value }) => value === this.address().type)?.value);
  protected readonly sample = httpResource<CatalogueSample>(() => {
    const event = this.chosen()?.name;
    if (!event) return undefined;
    return {
      url: webhooksAddresses.sample,
      params: { event, style: this.style(), leadType: this.type() ?? 'web_form' },
    };
  });
  protected readonly example = computed(() => written(this.sample.hasValue() ? this.sample.value().example : {}));
  protected readonly schema = computed(() => written(this.sample.hasValue() ? this.sample.value().schema : {}));
  protected readonly requestId = computed(() => problemOf(this.sample.error()).requestId);
  protected readonly catalogueRequestId = computed(() => problemOf(this.catalogue.error()).requestId);
  protected readonly wordsOf = eventWords;

  protected show(part: { readonly event?: string; readonly style?: string; readonly type?: string | undefined }): void {
    const queryParams = 'type' in part ? { type: part.type ?? null } : part;
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}

const written = (value: unknown) => JSON.stringify(value, undefined, 2);
