import { Directive, inject, input } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { Appearance } from '../appearance/appearance.js';
import { ShortcutHelpDialog } from './shortcut-help-dialog.js';
import { shortcutFor } from './shortcut-for.js';
import { type Shortcut } from './shortcut.js';

/**
 * Single-key shortcuts of one part of a page, such as a list. They act only while that part has focus, never in a text
 * field, and not at all when the person has switched them off. `?` lists them.
 *
 * @example `<div [lwShortcuts]="shortcuts" tabindex="-1">…</div>`
 */
@Directive({ selector: '[lwShortcuts]', host: { '(keydown)': 'act($event)' } })
export class Shortcuts {
  readonly shortcuts = input.required<readonly Shortcut[]>({ alias: 'lwShortcuts' });

  private readonly appearance = inject(Appearance);
  private readonly dialogs = inject(MatDialog);

  protected act(event: KeyboardEvent): void {
    if (event.defaultPrevented || !this.appearance.shortcuts()) return;
    const shortcut = shortcutFor(event, [...this.shortcuts(), this.help]);
    if (!shortcut) return;
    event.preventDefault();
    shortcut.run();
  }

  private readonly help: Shortcut = {
    key: '?',
    label: 'Show these shortcuts',
    run: () => this.dialogs.open(ShortcutHelpDialog, { data: [...this.shortcuts(), this.help] }),
  };
}
