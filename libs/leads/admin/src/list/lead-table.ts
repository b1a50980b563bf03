import {
  Component,
  type ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { type Shortcut, Shortcuts } from '@leadweave/ui';
import { LeadJudging } from '../judging/lead-judging.js';
import { type Judgement, type LeadItem } from '../leads-api.js';
import { LeadRow } from './lead-row.js';
import { type ListLayout, columnLabels, defaultLayout } from './list-layout.js';
import { type LeadSelection } from './lead-selection.js';
import { whenIdle } from './when-idle.js';

/** More cards than any screen of a phone holds. */
const firstRows = 4;

/**
 * The rows of the list with one tab stop: arrows (or J and K) move between leads, Tab enters the controls of the row. After
 * a judgement focus goes to the next lead, also when the judged one leaves the list.
 */
@Component({
  selector: 'lw-lead-table',
  imports: [LeadRow, Shortcuts],
  template: `
    <div class="lw-table-frame" [lwShortcuts]="shortcuts()">
      <table #table class="lw-table" role="table" [attr.aria-label]="label()" (keydown)="move($event)">
        <thead>
          <tr role="row">
            @if (mayJudge()) {
              <th class="select" role="columnheader">
                <label>
                  <input
                    type="checkbox"
                    aria-label="Select all leads of this page"
                    [checked]="pageSelected()"
                    [indeterminate]="!pageSelected() && !selection().isEmpty()"
                    (change)="togglePage()"
                  />
                </label>
              </th>
            }
            <th class="lead" role="columnheader">Lead</th>
            @for (column of layout().columns; track column) {
              <th role="columnheader" [class]="column">{{ columnLabels[column] }}</th>
            }
          </tr>
        </thead>
        <tbody role="rowgroup">
          @for (lead of shown(); track lead.id) {
            <tr
              lw-lead-row
              [lead]="lead"
              [columns]="layout().columns"
              [mayJudge]="mayJudge()"
              [selected]="selection().has(lead.id)"
              [opened]="lead.id === openedId()"
              [reachable]="lead.id === activeId()"
              [attr.tabindex]="lead.id === activeId() ? 0 : -1"
              [attr.data-lead]="lead.id"
              (focusin)="activeId.set(lead.id)"
              (click)="clicked($event, lead)"
              (judged)="judge(lead, { quality: $event })"
              (toggled)="toggle(lead.id, $event)"
              (open)="opening.emit(lead.id)"
            ></tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    :host {
      display: block;
      container: leads / inline-size;
    }
    .lw-table-frame {
      overflow: clip;
    }
    .select {
      padding-inline-end: 0;
    }
    .select input {
      inline-size: 1.0625rem;
      block-size: 1.0625rem;
      margin: 0;
      accent-color: var(--lw-accent);
    }
    .select label {
      display: grid;
      place-items: center;
      inline-size: 1.5rem;
      block-size: 1.5rem;
    }
    th.lead {
      padding-inline-start: var(--lw-space-6);
    }
    @container leads (max-width: 64rem) {
      th:is(.contact, .campaign, .keyword, .device, .value) {
        display: none;
      }
    }
    @container leads (max-width: 50rem) {
      table,
      tbody {
        display: block;
      }
      thead {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
    }
    @media (max-width: 37.49rem) {
      .lw-table-frame {
        overflow: visible;
        border: 0;
        background: none;
        box-shadow: none;
      }
      tbody {
        display: grid;
        gap: var(--lw-space-3);
      }
    }
    :host(.compact) {
      --lw-row-height: 1.5rem;
      --lw-list-row-block: 0.125rem;
    }
  `,
  host: { '[class.compact]': 'layout().density === "compact"' },
})
export class LeadTable {
  readonly rows = input.required<readonly LeadItem[]>();
  readonly selection = input.required<LeadSelection>();
  readonly mayJudge = input(false);
  readonly layout = input<ListLayout>(defaultLayout);

  /** Lead in the panel. */
  readonly openedId = input<string>();

  /** Name of the table. */
  readonly label = input('Leads');

  /** Moves focus to the search box. */
  readonly searching = output();
  readonly opening = output<string>();
  readonly closing = output();

  protected readonly columnLabels = columnLabels;
  private readonly judging = inject(LeadJudging);
  private readonly injector = inject(Injector);
  private readonly table = viewChild.required<ElementRef<HTMLElement>>('table');
  private readonly order = computed(() => this.rows().map(({ id }) => id));

  /** A slow phone shows a screen of leads in half the time of a page, so the rest waits until those stand there. */
  private readonly painted = signal(false);
  protected readonly shown = computed(() => (this.painted() ? this.rows() : this.rows().slice(0, firstRows)));

  /** The row that Tab stops at: the one that had focus last, as long as it is there. */
  readonly activeId = linkedSignal<readonly string[], string | undefined>({
    source: this.order,
    computation: (order, previous) =>
      previous?.value !== undefined && order.includes(previous.value) ? previous.value : order[0],
  });
  protected readonly pageSelected = computed(() => {
    const order = this.order();
    return order.length > 0 && order.every((id) => this.selection().has(id));
  });

  protected readonly shortcuts = computed((): readonly Shortcut[] => [
    { key: 'j', label: 'Next lead', run: () => this.step(1) },
    { key: 'k', label: 'Previous lead', run: () => this.step(-1) },
    { key: 'Enter', label: 'Open lead', run: () => this.withActive(({ id }) => this.opening.emit(id)) },
    { key: 'Escape', label: 'Close lead, clear selection', run: () => this.escape() },
    ...(this.mayJudge() ? this.judgingShortcuts : []),
    { key: '/', label: 'Search', run: () => this.searching.emit() },
  ]);
  private readonly judgingShortcuts: readonly Shortcut[] = [
    {
      key: 'x',
      label: 'Select lead (with Shift: up to here)',
      run: () => this.withActive(({ id }) => this.toggle(id, false)),
    },
    { key: 'g', label: 'Mark as good', run: () => this.judgeActive({ quality: 'good' }) },
    { key: 's', label: 'Mark as spam', run: () => this.judgeActive({ quality: 'spam' }) },
    { key: 'u', label: 'Mark as unscored', run: () => this.judgeActive({ quality: 'unscored' }) },
    { key: 'e', label: 'Archive, or take out of the archive', run: () => this.archiveActive() },
    { key: 'z', label: 'Undo', run: () => this.judging.undoLast() },
  ];

  constructor() {
    afterNextRender(() => whenIdle(() => this.painted.set(true)));
  }

  /** Puts focus on a lead's row; without one, on the row that had it last. */
  focusRow(id: string | undefined = this.activeId()): void {
    if (id !== undefined && this.order().includes(id)) this.activeId.set(id);
    afterNextRender(() => this.rowElement(this.activeId())?.focus(), { injector: this.injector });
  }

  /** Arrows, and everything with Shift: the single keys without it are shortcuts. */
  protected move(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? (event.shiftKey ? { J: 1, K: -1 }[event.key] : undefined);
    if (event.shiftKey && event.key === 'X') {
      event.preventDefault();
      return this.withActive(({ id }) => this.toggle(id, true));
    }
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (event.shiftKey && this.mayJudge()) this.extend(step);
    else this.step(step);
  }

  protected clicked(event: MouseEvent, lead: LeadItem): void {
    if ((event.target as Element).closest('button, input, label, a')) return;
    if (event.shiftKey && this.mayJudge()) return this.selection().extendTo(lead.id, this.order());
    this.opening.emit(lead.id);
  }

  protected toggle(id: string, upToHere: boolean): void {
    if (upToHere) this.selection().extendTo(id, this.order());
    else this.selection().toggle(id);
  }

  protected togglePage(): void {
    if (this.pageSelected()) this.selection().clear();
    else this.selection().choosePage(this.order());
  }

  protected judge(lead: LeadItem, judgement: Judgement): void {
    const next = this.neighbour(lead.id, 1) ?? this.neighbour(lead.id, -1);
    this.judging.judge(lead, judgement);
    this.focusRow(next);
  }

  private judgeActive(judgement: Judgement): void {
    this.withActive((lead) => this.judge(lead, judgement));
  }

  private archiveActive(): void {
    this.withActive((lead) => this.judge(lead, { status: lead.status === 'archived' ? 'viewed' : 'archived' }));
  }

  private extend(step: number): void {
    const from = this.activeId();
    if (from === undefined) return;
    this.selection().anchorAt(from);
    const to = this.neighbour(from, step) ?? from;
    this.selection().extendTo(to, this.order());
    this.focusRow(to);
  }

  private step(step: number): void {
    const from = this.activeId();
    this.focusRow(from === undefined ? undefined : (this.neighbour(from, step) ?? from));
  }

  private escape(): void {
    if (this.openedId() !== undefined) this.closing.emit();
    else this.selection().clear();
  }

  private neighbour(id: string, step: number): string | undefined {
    return this.order()[this.order().indexOf(id) + step];
  }

  private withActive(act: (lead: LeadItem) => void): void {
    const lead = this.rows().find(({ id }) => id === this.activeId());
    if (lead) act(lead);
  }

  private rowElement(id: string | undefined): HTMLElement | undefined {
    const rows = this.table().nativeElement.querySelectorAll<HTMLElement>('[data-lead]');
    return [...rows].find((row) => row.dataset['lead'] === id);
  }
}
