import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { Router } from '@angular/router';
import { Icon } from '@leadweave/ui';
import { mdiMagnify } from '@mdi/js';
import { type NavigationEntry, type NavigationGroup } from './navigation.js';

/** Opens a page by its name: type, choose with the arrows, Enter. */
@Component({
  selector: 'lw-command-palette',
  imports: [Icon],
  template: `
    <div class="field">
      <lw-icon [path]="searchIcon" size="1.25rem" />
      <input
        #field
        type="text"
        role="combobox"
        aria-label="Go to page"
        aria-controls="palette-pages"
        aria-autocomplete="list"
        aria-expanded="true"
        autocomplete="off"
        spellcheck="false"
        placeholder="Go to…"
        [attr.aria-activedescendant]="active() ? 'palette-' + active()?.id : null"
        (input)="query.set(field.value)"
        (keydown.arrowDown)="move(1, $event)"
        (keydown.arrowUp)="move(-1, $event)"
        (keydown.enter)="open(active())"
      />
    </div>
    <div class="pages" role="listbox" id="palette-pages" aria-label="Pages">
      @for (entry of matches(); track entry.id) {
        <!-- The combobox keeps focus and handles the keys; the pointer chooses here. -->
        <!-- eslint-disable-next-line @angular-eslint/template/click-events-have-key-events, @angular-eslint/template/interactive-supports-focus -->
        <div
          role="option"
          [id]="'palette-' + entry.id"
          [attr.aria-selected]="entry === active()"
          [class.active]="entry === active()"
          (click)="open(entry)"
          (mousemove)="active.set(entry)"
        >
          <lw-icon [path]="entry.icon" size="1.1875rem" />
          <span>{{ entry.label }}</span>
          <small>{{ entry.group }}</small>
        </div>
      }
    </div>
    @if (matches().length === 0) {
      <p role="status">No page is called "{{ query() }}".</p>
    }
  `,
  styles: `
    .field {
      display: flex;
      align-items: center;
      gap: var(--lw-space-3);
      padding-inline: var(--lw-space-4);
      border-block-end: 1px solid var(--lw-line);
      color: var(--lw-text-muted);
    }
    input {
      flex: 1;
      min-inline-size: 0;
      block-size: 3.25rem;
      border: 0;
      outline: 0;
      background: none;
      color: var(--lw-text);
      font: 400 1rem/1.5rem var(--lw-font);
    }
    input::placeholder {
      color: var(--lw-text-faint);
      opacity: 1;
    }
    .pages {
      display: grid;
      gap: 1px;
      padding: var(--lw-space-2);
    }
    [role='option'] {
      display: flex;
      align-items: center;
      gap: var(--lw-space-3);
      min-block-size: 2.5rem;
      padding-inline: var(--lw-space-3);
      border-radius: var(--lw-corner);
      color: var(--lw-text);
      cursor: pointer;
    }
    .active {
      background: var(--lw-accent-soft);
      color: var(--lw-accent-text);
    }
    span {
      flex: 1;
      font: var(--lw-type-subheading);
    }
    small,
    p {
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
    p {
      padding: 0 var(--lw-space-6) var(--lw-space-5);
    }
  `,
})
export class CommandPalette {
  private readonly router = inject(Router);
  private readonly dialog = inject(MatDialogRef);
  private readonly entries = inject<readonly NavigationGroup[]>(MAT_DIALOG_DATA).flatMap((group) =>
    group.entries.map((entry) => ({ ...entry, group: group.label })),
  );
  protected readonly searchIcon = mdiMagnify;
  protected readonly query = signal('');
  protected readonly matches = computed(() => {
    const words = this.query().trim().toLowerCase();
    return this.entries.filter(({ label, group }) => `${group} ${label}`.toLowerCase().includes(words));
  });
  protected readonly active = linkedSignal(() => this.matches()[0]);

  protected move(step: 1 | -1, event: Event): void {
    event.preventDefault();
    const matches = this.matches();
    const present = matches.findIndex(({ id }) => id === this.active()?.id);
    this.active.set(matches[(present + step + matches.length) % matches.length]);
  }

  protected async open(entry: NavigationEntry | undefined): Promise<void> {
    if (!entry) return;
    this.dialog.close();
    await this.router.navigateByUrl(entry.address);
  }
}
