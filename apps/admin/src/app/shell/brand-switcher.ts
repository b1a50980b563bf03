import { Component, computed, inject } from '@angular/core';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { Router } from '@angular/router';
import { SessionStore } from '@leadweave/identity-admin';
import { Avatar, Icon } from '@leadweave/ui';
import { mdiCheck, mdiUnfoldMoreHorizontal } from '@mdi/js';

/** Name of the open brand; with several brands, the way to another one. */
@Component({
  selector: 'lw-brand-switcher',
  imports: [Avatar, Icon, MatMenu, MatMenuItem, MatMenuTrigger],
  template: `
    @if (several()) {
      <button class="brand" type="button" [matMenuTriggerFor]="menu">
        <lw-avatar shape="square" size="1.75rem" [name]="name()" />
        <span class="name">{{ name() }}</span>
        <span class="lw-hidden-text">, switch brand</span>
        <lw-icon class="hint" [path]="switchIcon" size="1rem" />
      </button>
      <mat-menu #menu="matMenu">
        @for (brand of store.brands(); track brand.id) {
          <button
            mat-menu-item
            role="menuitemradio"
            [attr.aria-checked]="brand === store.brand()"
            (click)="open(brand.id)"
          >
            <span class="choice">
              <span>{{ brand.name }}</span>
              @if (brand === store.brand()) {
                <lw-icon [path]="checkIcon" />
              }
            </span>
          </button>
        }
      </mat-menu>
    } @else {
      <div class="brand">
        <lw-avatar shape="square" size="1.75rem" [name]="name()" />
        <span class="name">{{ name() }}</span>
      </div>
    }
  `,
  styles: `
    :host {
      display: block;
      min-inline-size: 0;
    }
    .brand {
      position: relative;
      display: flex;
      align-items: center;
      gap: 0.625rem;
      inline-size: 100%;
      min-block-size: 2.5rem;
      padding: var(--lw-space-1) var(--lw-space-2);
      border: 0;
      border-radius: var(--lw-corner);
      background: none;
      font: var(--lw-type-subheading);
      letter-spacing: -0.01em;
      text-align: start;
    }
    button.brand {
      cursor: pointer;
    }
    button.brand:hover {
      background: var(--lw-hover);
    }
    .name {
      flex: 1;
      min-inline-size: 0;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .hint {
      color: var(--lw-text-faint);
    }
    .choice {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: var(--lw-space-6);
    }
  `,
})
export class BrandSwitcher {
  protected readonly store = inject(SessionStore);
  private readonly router = inject(Router);
  protected readonly several = computed(() => this.store.brands().length > 1);
  protected readonly name = computed(() => this.store.brand()?.name ?? 'No brand');
  protected readonly switchIcon = mdiUnfoldMoreHorizontal;
  protected readonly checkIcon = mdiCheck;

  /** What is open belongs to the old brand, so the page starts anew without what was chosen in it. */
  protected async open(brandId: string): Promise<void> {
    const [area = 'grow', page = 'leads'] = this.router.url.split(/[?#]/u)[0]?.split('/').filter(Boolean) ?? [];
    await this.router.navigate(['/', area, page]);
    this.store.chooseBrand(brandId);
  }
}
