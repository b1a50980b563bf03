import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Icon } from '@leadweave/ui';
import { GalleryCard, type GalleryFact, type GalleryState, momentFact } from '@leadweave/ui/gallery';
import { mdiAlertOutline } from '@mdi/js';
import { type ConnectionList } from '../whatconverts-api.js';
import { reasonText } from '../wording/reason-text.js';
import { situationWords } from '../wording/situation-words.js';
import { WhatConvertsMark } from './whatconverts-mark.js';

/** WhatConverts in the gallery: what it brings, how it stands, and one button. */
@Component({
  selector: 'lw-whatconverts-card',
  imports: [GalleryCard, Icon, MatButton, RouterLink, WhatConvertsMark],
  template: `
    <lw-gallery-card
      heading="WhatConverts"
      kind="Calls, forms and chats"
      benefit="Every call, form and chat with the campaign behind it, sorted to its location."
      [state]="state()"
      [facts]="facts()"
    >
      <lw-whatconverts-mark lwMark />
      @if (reason(); as text) {
        <p class="reason"><lw-icon [path]="reasonIcon" size="1rem" />{{ text }}</p>
      }
      <ng-container ngProjectAs="[lwAction]">
        @if (!connected() && !unknown()) {
          @if (admin()) {
            <button matButton="filled" type="button" aria-label="Connect WhatConverts" (click)="connect.emit()">
              Connect
            </button>
          } @else {
            <p class="lw-muted">A brand admin can connect it.</p>
          }
        } @else if (unfinished()) {
          <a
            matButton="filled"
            routerLink="/grow/integrations/whatconverts/locations"
            [queryParams]="{ show: 'unmapped' }"
          >
            Finish mapping<span class="lw-hidden-text"> of WhatConverts</span>
          </a>
        } @else {
          <a matButton="outlined" routerLink="/grow/integrations/whatconverts">
            Manage<span class="lw-hidden-text"> WhatConverts</span>
          </a>
        }
      </ng-container>
    </lw-gallery-card>
  `,
  styles: `
    :host {
      display: grid;
    }
    .reason {
      display: flex;
      align-items: start;
      gap: var(--lw-space-2);
      padding: var(--lw-space-2) var(--lw-space-3);
      border-radius: var(--lw-corner);
      background: var(--tone-soft);
      color: var(--tone);
      font: var(--lw-type-small);
    }
    .reason lw-icon {
      margin-block-start: 0.125rem;
    }
  `,
  host: {
    '[style.--tone]': '"var(--lw-" + words().tone + ")"',
    '[style.--tone-soft]': '"var(--lw-" + words().tone + "-soft)"',
  },
})
export class WhatConvertsCard {
  /** The connections; undefined when they could not be read. */
  readonly list = input.required<ConnectionList | undefined>();

  /** Whether the person may connect. */
  readonly admin = input(false);

  readonly connect = output();

  protected readonly reasonIcon = mdiAlertOutline;
  protected readonly unknown = computed(() => this.list() === undefined);
  private readonly connections = computed(() => this.list()?.data ?? []);
  protected readonly connected = computed(() => this.connections().length > 0);
  protected readonly words = computed(() => situationWords(this.list()?.situation ?? 'not_connected'));
  protected readonly state = computed((): GalleryState =>
    this.unknown() ? { label: 'Unknown', tone: 'neutral' } : this.words(),
  );
  private readonly mapped = computed(() => this.connections()[0]?.mappedLocations ?? 0);
  private readonly total = computed(() => this.connections()[0]?.totalLocations ?? 0);
  protected readonly unfinished = computed(() => {
    const { situation } = this.list() ?? {};
    const isFine = situation === 'setting_up' || situation === 'warnings' || situation === 'active';
    return this.admin() && isFine && this.mapped() < this.total();
  });
  protected readonly reason = computed(() => {
    const worst = this.connections().find(({ situation }) => situation === this.list()?.situation);
    return worst?.reason ? reasonText(worst.reason) : undefined;
  });
  protected readonly facts = computed((): readonly GalleryFact[] => {
    const connections = this.connections();
    if (connections.length === 0) return [];
    return [
      { label: 'Locations', text: `${this.mapped()} of ${this.total()} locations mapped` },
      momentFact('Last sync', latest(connections.map((one) => one.lastSyncAt)), 'not yet'),
      momentFact('Next sync', earliest(connections.map((one) => one.nextSyncAt)), 'stopped'),
    ];
  });
}

const known = (times: readonly (string | null)[]) => times.filter((time) => time !== null).sort();
const latest = (times: readonly (string | null)[]) => known(times).at(-1);
const earliest = (times: readonly (string | null)[]) => known(times).at(0);
