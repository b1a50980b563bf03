import { type EnvironmentProviders, makeEnvironmentProviders } from '@angular/core';
import { MAT_DIALOG_DEFAULT_OPTIONS, MatDialogConfig } from '@angular/material/dialog';
import { MAT_TOOLTIP_DEFAULT_OPTIONS } from '@angular/material/tooltip';

/** Defaults of Material's parts in the portal: unhurried tooltips, dialogs that fill a phone. */
export function provideUi(): EnvironmentProviders {
  return makeEnvironmentProviders([
    {
      provide: MAT_TOOLTIP_DEFAULT_OPTIONS,
      useValue: { showDelay: 350, hideDelay: 0, touchendHideDelay: 1500, disableTooltipInteractivity: false },
    },
    {
      provide: MAT_DIALOG_DEFAULT_OPTIONS,
      // Material takes these instead of its own defaults, so roles and the like have to come along.
      useValue: { ...new MatDialogConfig(), ariaModal: true, panelClass: 'lw-dialog', width: '32rem' },
    },
  ]);
}
