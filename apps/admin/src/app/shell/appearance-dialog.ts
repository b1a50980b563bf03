import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle } from '@angular/material/dialog';
import { MatSlideToggle } from '@angular/material/slide-toggle';
import { Appearance, type AppearanceChoice, Segmented, type SegmentOption } from '@leadweave/ui';
import { mdiMonitor, mdiWeatherNight, mdiWhiteBalanceSunny } from '@mdi/js';

/** How the portal looks and reacts on this device. Every choice shows at once. */
@Component({
  selector: 'lw-appearance-dialog',
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle, MatSlideToggle, Segmented],
  template: `
    <h2 matDialogTitle>Appearance and shortcuts</h2>
    <mat-dialog-content>
      <div class="line">
        <span>Theme</span>
        <lw-segmented
          label="Theme"
          [options]="themes"
          [value]="appearance.theme()"
          (valueChange)="appearance.choose({ theme: $event })"
        />
      </div>
      <div class="line">
        <span>Density</span>
        <lw-segmented
          label="Density"
          [options]="densities"
          [value]="appearance.density()"
          (valueChange)="appearance.choose({ density: $event })"
        />
      </div>
      <div class="line">
        <span id="shortcuts-label">
          Single-key shortcuts
          <small>Such as G for Good, while a list has focus.</small>
        </span>
        <mat-slide-toggle
          aria-labelledby="shortcuts-label"
          [checked]="appearance.shortcuts()"
          (change)="appearance.choose({ shortcuts: $event.checked })"
        />
      </div>
    </mat-dialog-content>
    <mat-dialog-actions><button matButton="filled" type="button" matDialogClose>Done</button></mat-dialog-actions>
  `,
  styles: `
    .line {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--lw-space-2) var(--lw-space-6);
      min-block-size: 3.25rem;
      color: var(--lw-text);
    }
    small {
      display: block;
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
  `,
})
export class AppearanceDialog {
  protected readonly appearance = inject(Appearance);
  protected readonly themes: readonly SegmentOption<AppearanceChoice['theme']>[] = [
    { value: 'system', label: 'System', icon: mdiMonitor },
    { value: 'light', label: 'Light', icon: mdiWhiteBalanceSunny },
    { value: 'dark', label: 'Dark', icon: mdiWeatherNight },
  ];
  protected readonly densities: readonly SegmentOption<AppearanceChoice['density']>[] = [
    { value: 'comfortable', label: 'Comfortable' },
    { value: 'compact', label: 'Compact' },
  ];
}
