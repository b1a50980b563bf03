import { Component, inject } from '@angular/core';
import { MAT_BOTTOM_SHEET_DATA, MatBottomSheetRef } from '@angular/material/bottom-sheet';
import { type NavigationGroup } from './navigation.js';
import { NavigationList } from './navigation-list.js';

/** All pages, on a sheet from the lower edge of a phone. */
@Component({
  selector: 'lw-navigation-sheet',
  imports: [NavigationList],
  template: `<nav aria-label="All pages"><lw-navigation-list [groups]="groups" (chosen)="sheet.dismiss()" /></nav>`,
  styles: `
    nav {
      padding-block: var(--lw-space-4);
    }
  `,
})
export class NavigationSheet {
  protected readonly groups = inject<readonly NavigationGroup[]>(MAT_BOTTOM_SHEET_DATA);
  protected readonly sheet = inject(MatBottomSheetRef);
}
