import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Banner, Locale } from '@leadweave/ui';
import { orgFields } from '../fields/org-fields.js';
import { type Filter, type FilterPreview, SalesforceApi } from '../salesforce-api.js';
import { counted } from '../wording/counted.js';
import { refusalText } from '../wording/refusal-text.js';
import { askableFields } from './filter-draft.js';
import { FilterGroup } from './filter-group.js';

/** Which opportunities a filter means, with a look at how many that are now. */
@Component({
  selector: 'lw-filter-builder',
  imports: [Banner, FilterGroup, MatButton],
  template: `
    @if (fields.problem()) {
      <lw-banner tone="warning" text="The fields of opportunities could not be read.">
        <button matButton type="button" (click)="fields.reload()">Try again</button>
      </lw-banner>
    }
    <lw-filter-group
      [group]="filter()"
      [fields]="askable()"
      [faults]="preview()?.faults ?? []"
      (changed)="filterChange.emit($event)"
    />
    @if (filter().lines.length > 0) {
      <div class="preview">
        <button matButton="tonal" type="button" [disabled]="asking()" (click)="ask()">
          {{ asking() ? 'Counting…' : 'Count what matches now' }}
        </button>
        <div role="status">
          @if (refusal(); as text) {
            <p>{{ text }}</p>
          } @else if (result(); as text) {
            <p>
              <strong>{{ text }}</strong>
              @if (namesText(); as names) {
                <span class="lw-muted">{{ names }}</span>
              }
            </p>
          }
        </div>
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--lw-space-4);
    }
    .preview {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lw-space-2) var(--lw-space-4);
    }
    .preview > div {
      flex: 1 1 14rem;
      overflow-wrap: anywhere;
    }
    p {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--lw-space-2);
    }
    strong {
      font-weight: 580;
    }
  `,
})
export class FilterBuilder {
  readonly filter = input.required<Filter>();
  readonly filterChange = output<Filter>();

  private readonly api = inject(SalesforceApi);
  private readonly locale = inject(Locale);
  protected readonly fields = orgFields('Opportunity');
  protected readonly askable = computed(() => askableFields(this.fields.all() ?? []));
  protected readonly asking = signal(false);
  protected readonly refusal = linkedSignal<Filter, string | undefined>({
    source: this.filter,
    computation: () => undefined,
  });

  /** What was told of this very filter; another one has to be asked again. */
  protected readonly preview = linkedSignal<Filter, FilterPreview | undefined>({
    source: this.filter,
    computation: () => undefined,
  });
  protected readonly result = computed(() => {
    const preview = this.preview();
    if (!preview) return undefined;
    if (preview.faults.length > 0) return 'Correct the marked conditions first.';
    return `${counted(preview.count ?? 0, 'opportunity matches', 'opportunities match', this.locale.tag())} now`;
  });
  protected readonly namesText = computed(() => {
    const names = this.preview()?.names ?? [];
    return names.length > 0 ? `such as ${names.join(', ')}` : undefined;
  });

  protected async ask(): Promise<void> {
    this.asking.set(true);
    this.refusal.set(undefined);
    try {
      this.preview.set(await this.api.previewFilter(this.filter()));
    } catch (error) {
      this.refusal.set(refusalText(error));
    } finally {
      this.asking.set(false);
    }
  }
}
