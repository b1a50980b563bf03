import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { Icon, Locale } from '@leadweave/ui';
import { mdiTrayArrowDown } from '@mdi/js';
import { countText } from '../../wording/count-text.js';
import { LeadListStore } from '../lead-list-store.js';
import { tabParams } from '../lead-query.js';
import { type TabCount } from '../tab-counts.js';
import { ColumnsChoice } from './columns-choice.js';
import { ExportsDialog } from './exports-dialog.js';
import { ViewsMenu } from './views-menu.js';

/** What is seldom needed beside the list: views, columns, export. Loaded when the list stands. */
@Component({
  selector: 'lw-list-tools',
  imports: [ColumnsChoice, Icon, MatButton, ViewsMenu],
  template: `
    <lw-views-menu />
    <lw-columns-choice />
    <button matButton="outlined" type="button" aria-haspopup="dialog" (click)="openExports()">
      <lw-icon matButtonIcon class="mat-icon" [path]="exportIcon" />Export
      <span class="lw-hidden-text">{{ leads() }}</span>
    </button>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--lw-space-2);
      min-inline-size: 0;
    }
  `,
})
export class ListTools {
  /** Number of leads of the list; undefined while it is being counted. */
  readonly total = input<TabCount>();

  private readonly store = inject(LeadListStore);
  private readonly dialogs = inject(MatDialog);
  private readonly locale = inject(Locale);
  protected readonly exportIcon = mdiTrayArrowDown;
  protected readonly leads = computed(() => {
    const total = this.total();
    return total ? `${countText(total, this.locale.tag())} ${total.total === 1 ? 'lead' : 'leads'}` : '';
  });

  protected openExports(): void {
    const filter = { ...this.store.filter(), ...tabParams(this.store.query().tab) };
    this.dialogs.open(ExportsDialog, { data: { filter, leads: this.leads() }, width: '38rem' });
  }
}
