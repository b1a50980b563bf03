import { Component, computed, input, output } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import { Icon, StatusPill } from '@leadweave/ui';
import {
  mdiArchiveArrowDownOutline,
  mdiArchiveArrowUpOutline,
  mdiDotsHorizontal,
  mdiInboxOutline,
  mdiPencilOutline,
} from '@mdi/js';
import { type Location } from '../brands-api.js';
import { statusWords } from './status-words.js';

/** One location of the list. */
@Component({
  selector: 'tr[lw-location-row]',
  imports: [Icon, MatIconButton, MatMenu, MatMenuItem, MatMenuTrigger, RouterLink, StatusPill],
  template: `
    <th scope="row">
      <button class="name" type="button" (click)="edit.emit()">{{ location().name }}</button>
    </th>
    <td data-label="City">{{ place() || '–' }}</td>
    <td data-label="Status">
      @if (location().archivedAt) {
        <lw-status-pill label="Archived" />
      } @else {
        <lw-status-pill [label]="words().label" [tone]="words().tone" [icon]="words().icon" />
      }
    </td>
    <td data-label="Phone" class="lw-figures">{{ location().phone || '–' }}</td>
    <td data-label="Time zone">{{ location().timeZone.replaceAll('_', ' ') }}</td>
    <td data-label="Your number" class="lw-figures">{{ location().externalReference || '–' }}</td>
    <td class="lw-row-actions">
      <button
        matIconButton
        type="button"
        [attr.aria-label]="'Actions for ' + location().name"
        [matMenuTriggerFor]="menu"
      >
        <lw-icon [path]="moreIcon" size="1.25rem" />
      </button>
      <mat-menu #menu="matMenu" xPosition="before">
        <button mat-menu-item type="button" (click)="edit.emit()">
          <lw-icon matMenuItemIcon class="mat-icon" [path]="editIcon" /><span>Edit</span>
        </button>
        <a mat-menu-item routerLink="/grow/leads" [queryParams]="{ location: location().id }">
          <lw-icon matMenuItemIcon class="mat-icon" [path]="leadsIcon" /><span>See its leads</span>
        </a>
        @if (location().archivedAt) {
          <button mat-menu-item type="button" (click)="restore.emit()">
            <lw-icon matMenuItemIcon class="mat-icon" [path]="restoreIcon" /><span>Restore</span>
          </button>
        } @else {
          <button mat-menu-item type="button" (click)="archive.emit()">
            <lw-icon matMenuItemIcon class="mat-icon" [path]="archiveIcon" /><span>Archive</span>
          </button>
        }
      </mat-menu>
    </td>
  `,
  styles: `
    .name {
      min-block-size: 1.5rem;
      padding: 0;
      border: 0;
      background: none;
      color: inherit;
      font: inherit;
      text-align: start;
      cursor: pointer;
    }
    .name:hover {
      color: var(--lw-accent-text);
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
  `,
})
export class LocationRow {
  readonly location = input.required<Location>();
  readonly edit = output();
  readonly archive = output();
  readonly restore = output();

  protected readonly moreIcon = mdiDotsHorizontal;
  protected readonly editIcon = mdiPencilOutline;
  protected readonly leadsIcon = mdiInboxOutline;
  protected readonly archiveIcon = mdiArchiveArrowDownOutline;
  protected readonly restoreIcon = mdiArchiveArrowUpOutline;
  protected readonly words = computed(() => statusWords(this.location().status));
  protected readonly place = computed(() => [this.location().city, this.location().region].filter(Boolean).join(', '));
}
