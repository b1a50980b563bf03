import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Icon, RelativeTime, StatusPill } from '@leadweave/ui';
import { mdiAlertOutline } from '@mdi/js';
import { type ConnectionList } from '../whatconverts-api.js';
import { reasonText } from '../wording/reason-text.js';
import { situationWords } from '../wording/situation-words.js';
import { WhatConvertsMark } from './whatconverts-mark.js';

/** WhatConverts in the gallery: what it brings, how it stands, and one button. */
@Component({
  selector: 'lw-whatconverts-card',
  imports: [Icon, MatButton, RelativeTime, RouterLink, StatusPill, WhatConvertsMark],
  template: `
    <header>
      <lw-whatconverts-mark />
      <div>
        <h2>WhatConverts</h2>
        <p class="kind">Calls, forms and chats</p>
      </div>
      @if (unknown()) {
        <lw-status-pill label="Unknown" />
      } @else {
        <lw-status-pill [label]="words().label" [tone]="words().tone" [icon]="words().icon" />
      }
    </header>
    <p class="benefit">Every call, form and chat with the campaign behind it, sorted to its location.</p>
    @if (connected() && !unknown()) {
      <dl>
        <div>
          <dt>Locations</dt>
          <dd>{{ mapped() }} of {{ total() }} locations mapped</dd>
        </div>
        <div>
          <dt>Last sync</dt>
          <dd>
            @if (lastSyncAt(); as at) {
              <lw-relative-time [at]="at" [focusable]="false" />
            } @else {
              not yet
            }
          </dd>
        </div>
        <div>
          <dt>Next sync</dt>
          <dd>
            @if (nextSyncAt(); as at) {
              <lw-relative-time [at]="at" [focusable]="false" />
            } @else {
              stopped
            }
          </dd>
        </div>
      </dl>
      @if (reason(); as text) {
        <p class="reason"><lw-icon [path]="reasonIcon" size="1rem" />{{ text }}</p>
      }
    }
    <footer>
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
    </footer>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--lw-space-4);
      min-block-size: 16rem;
      padding: var(--lw-space-5);
      border: 1px solid var(--lw-line);
      border-radius: var(--lw-corner-large);
      background: var(--lw-surface-raised);
      box-shadow: var(--lw-shadow-card);
    }
    header {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lw-space-3);
    }
    header div {
      flex: 1;
      min-inline-size: max-content;
    }
    h2 {
      font: var(--lw-type-heading);
      letter-spacing: -0.01em;
    }
    .kind,
    .benefit {
      color: var(--lw-text-muted);
    }
    .kind {
      font: var(--lw-type-small);
    }
    dl {
      display: grid;
      gap: var(--lw-space-1);
      font: var(--lw-type-small);
    }
    dl div {
      display: flex;
      justify-content: space-between;
      gap: var(--lw-space-4);
    }
    dt {
      color: var(--lw-text-muted);
    }
    dd {
      font-weight: 520;
      font-variant-numeric: tabular-nums;
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
    footer {
      position: relative;
      margin-block-start: auto;
    }
    footer > * {
      inline-size: 100%;
    }
  `,
  host: {
    role: 'listitem',
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
  protected readonly mapped = computed(() => this.connections()[0]?.mappedLocations ?? 0);
  protected readonly total = computed(() => this.connections()[0]?.totalLocations ?? 0);
  protected readonly unfinished = computed(() => {
    const { situation } = this.list() ?? {};
    const isFine = situation === 'setting_up' || situation === 'warnings' || situation === 'active';
    return this.admin() && isFine && this.mapped() < this.total();
  });
  protected readonly reason = computed(() => {
    const worst = this.connections().find(({ situation }) => situation === this.list()?.situation);
    return worst?.reason ? reasonText(worst.reason) : undefined;
  });
  protected readonly lastSyncAt = computed(() => latest(this.connections().map((one) => one.lastSyncAt)));
  protected readonly nextSyncAt = computed(() => earliest(this.connections().map((one) => one.nextSyncAt)));
}

const known = (times: readonly (string | null)[]) => times.filter((time) => time !== null).sort();
const latest = (times: readonly (string | null)[]) => known(times).at(-1);
const earliest = (times: readonly (string | null)[]) => known(times).at(0);
