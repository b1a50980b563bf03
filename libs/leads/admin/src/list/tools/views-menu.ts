import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatDivider } from '@angular/material/divider';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { problemOf } from '@leadweave/api-client';
import { Confirm, Icon, UndoBar } from '@leadweave/ui';
import {
  mdiBookmarkOutline,
  mdiCheck,
  mdiContentSaveOutline,
  mdiContentSavePlusOutline,
  mdiPencilOutline,
  mdiRestore,
  mdiStarOutline,
  mdiTrashCanOutline,
} from '@mdi/js';
import { CurrentMember } from '../../member/current-member.js';
import { LeadViews, type SavedView } from '../lead-views.js';
import { ViewDialog, type ViewQuestion } from './view-dialog.js';

/** The lists under a name: to choose one, to keep what has changed, to decide which opens first. */
@Component({
  selector: 'lw-views-menu',
  imports: [Icon, MatButton, MatDivider, MatMenu, MatMenuItem, MatMenuTrigger],
  template: `
    <button class="trigger" matButton="outlined" type="button" [matMenuTriggerFor]="menu">
      <lw-icon matButtonIcon class="mat-icon" [path]="icons.views" />
      <span class="name">{{ views.active()?.name ?? 'Views' }}</span>
      @if (views.isChanged()) {
        <span class="dot" aria-hidden="true"></span><span class="lw-hidden-text">, has unsaved changes</span>
      }
    </button>
    <mat-menu #menu="matMenu" class="lw-views">
      <button
        mat-menu-item
        type="button"
        role="menuitemradio"
        [attr.aria-checked]="!views.active()"
        (click)="views.openPlain()"
      >
        <lw-icon matMenuItemIcon [path]="icons.chosen" [class.unseen]="views.active()" /><span>All my leads</span>
      </button>
      @for (view of views.all(); track view.id) {
        <button
          mat-menu-item
          type="button"
          role="menuitemradio"
          [attr.aria-checked]="view.id === views.active()?.id"
          (click)="views.open(view)"
        >
          <lw-icon matMenuItemIcon [path]="icons.chosen" [class.unseen]="view.id !== views.active()?.id" />
          <span>{{ view.name }}</span>
          @if (about(view); as text) {
            <span class="about">{{ text }}</span>
          }
        </button>
      }
      @if (views.list.error()) {
        <button mat-menu-item type="button" (click)="views.list.reload()">
          <span>The views could not be loaded. Try again</span>
        </button>
      }
      <mat-divider />
      @if (savable(); as view) {
        <button mat-menu-item type="button" (click)="save(view)">
          <lw-icon matMenuItemIcon [path]="icons.save" /><span>Save changes</span>
        </button>
      }
      <button mat-menu-item type="button" (click)="saveAs()">
        <lw-icon matMenuItemIcon [path]="icons.saveAs" /><span>Save as a new view …</span>
      </button>
      @if (views.isChanged()) {
        <button mat-menu-item type="button" (click)="reset()">
          <lw-icon matMenuItemIcon [path]="icons.reset" /><span>Reset to the saved view</span>
        </button>
      }
      <button mat-menu-item type="button" [disabled]="opensFirst()" (click)="openFirst()">
        <lw-icon matMenuItemIcon [path]="icons.first" />
        <span>{{ opensFirst() ? 'Opens first' : 'Open this list first' }}</span>
      </button>
      @if (changeable(); as view) {
        <button mat-menu-item type="button" (click)="rename(view)">
          <lw-icon matMenuItemIcon [path]="icons.rename" />
          <span>{{ member.isAdmin() ? 'Rename or share …' : 'Rename …' }}</span>
        </button>
        <button mat-menu-item type="button" (click)="remove(view)">
          <lw-icon matMenuItemIcon [path]="icons.remove" /><span>Remove the view …</span>
        </button>
      }
    </mat-menu>
  `,
  styles: `
    :host {
      display: inline-flex;
      min-inline-size: 0;
    }
    .trigger {
      max-inline-size: 14rem;
    }
    button[mat-menu-item] {
      padding-block: 0.375rem;
    }
    .name {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .dot {
      display: inline-block;
      inline-size: 0.5rem;
      block-size: 0.5rem;
      margin-inline-start: 0.375rem;
      border-radius: 50%;
      background: var(--lw-accent);
    }
    .about {
      margin-inline-start: var(--lw-space-2);
      color: var(--lw-text-muted);
      font: var(--lw-type-caption);
    }
    .unseen {
      visibility: hidden;
    }
  `,
})
export class ViewsMenu {
  protected readonly views = inject(LeadViews);
  protected readonly member = inject(CurrentMember);
  private readonly dialogs = inject(MatDialog);
  private readonly confirm = inject(Confirm);
  private readonly bar = inject(UndoBar);

  protected readonly icons = {
    views: mdiBookmarkOutline,
    chosen: mdiCheck,
    save: mdiContentSaveOutline,
    saveAs: mdiContentSavePlusOutline,
    reset: mdiRestore,
    first: mdiStarOutline,
    rename: mdiPencilOutline,
    remove: mdiTrashCanOutline,
  };

  /** The active view if the person may change it. */
  protected readonly changeable = computed(() => {
    const view = this.views.active();
    return view?.mayChange ? view : undefined;
  });
  protected readonly savable = computed(() => (this.views.isChanged() ? this.changeable() : undefined));
  protected readonly opensFirst = computed(
    () => this.views.active()?.isDefault ?? !this.views.all().some(({ isDefault }) => isDefault),
  );

  protected about({ shared, isDefault }: SavedView): string {
    return [shared && 'Shared', isDefault && 'Opens first'].filter(Boolean).join(' · ');
  }

  protected save(view: SavedView): Promise<void> {
    return this.carryOut(() => this.views.save(view), `${view.name} is saved.`);
  }

  protected async reset(): Promise<void> {
    const view = this.views.active();
    if (view) await this.views.open(view);
  }

  protected openFirst(): Promise<void> {
    const view = this.views.active();
    return this.carryOut(() => this.views.openFirst(view), `${view?.name ?? 'All my leads'} opens first from now on.`);
  }

  protected saveAs(): void {
    this.ask({
      heading: 'Save as a new view',
      name: '',
      shared: false,
      keep: (...facts) => this.views.saveAs(...facts),
    });
  }

  protected rename(view: SavedView): void {
    const keep = (name: string, shared: boolean) => this.views.update(view, { name, shared });
    this.ask({ heading: `Change ${view.name}`, name: view.name, shared: view.shared, keep });
  }

  protected async remove(view: SavedView): Promise<void> {
    const wanted = await this.confirm.ask({
      heading: `Remove ${view.name}?`,
      body: view.shared ? 'Nobody in the brand sees this view any more. All leads stay.' : 'All leads stay.',
      confirmLabel: 'Remove',
      dangerous: true,
    });
    if (wanted) await this.carryOut(() => this.views.remove(view), `${view.name} is removed.`);
  }

  private ask(question: Omit<ViewQuestion, 'mayShare'>): void {
    this.dialogs.open(ViewDialog, { data: { ...question, mayShare: this.member.isAdmin() }, width: '28rem' });
  }

  private async carryOut(work: () => Promise<void>, done: string): Promise<void> {
    try {
      await work();
      this.bar.notify(done);
    } catch (error) {
      const { status, title, detail } = problemOf(error);
      if (status === 412) this.views.list.reload();
      this.bar.notify(
        status === 412 ? 'Somebody else changed the view meanwhile. Look at it and try again.' : (detail ?? title),
      );
    }
  }
}
