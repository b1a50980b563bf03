import { type ComponentType } from '@angular/cdk/portal';
import { Component, computed, inject, resource } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { CurrentBrand, problemOf } from '@leadweave/api-client';
import { Announcer, Confirm, EmptyState, ErrorState, Icon, PageHeader, Skeleton, UndoBar } from '@leadweave/ui';
import { mdiKeyOutline, mdiKeyPlus } from '@mdi/js';
import { firstValueFrom } from 'rxjs';
import { ApiKeyRow } from './api-key-row.js';
import { keyRefusalText } from './api-key-words.js';
import { type ApiKey, ApiKeysApi } from './api-keys-api.js';

/** Which other systems may read and change the leads of the brand. */
@Component({
  selector: 'lw-api-key-list-page',
  imports: [ApiKeyRow, EmptyState, ErrorState, Icon, MatButton, PageHeader, Skeleton],
  template: `
    <div class="lw-page">
      <lw-page-header heading="API keys" summary="Let other systems read leads and send their own.">
        <button matButton="filled" type="button" (click)="create()">
          <lw-icon matButtonIcon class="mat-icon" [path]="createIcon" />Create key
        </button>
      </lw-page-header>
      @if (keys.error()) {
        <lw-error-state
          heading="The keys of this brand could not be loaded."
          reassurance="Systems that use a key go on working. Try again in a moment."
          [requestId]="requestId()"
          (retry)="keys.reload()"
        />
      } @else if (!keys.hasValue()) {
        <lw-skeleton [count]="3" height="3.5rem" label="Loading API keys" />
      } @else if (shown().length === 0) {
        <lw-empty-state
          heading="No keys yet"
          explanation="With a key, your CRM or a script reads leads and what changed since it last asked, within the limits you give it."
          [icon]="emptyIcon"
        >
          <button matButton="outlined" type="button" (click)="create()">Create the first key</button>
          <a matButton href="/api/docs" target="_blank" rel="noopener">Read the API reference</a>
        </lw-empty-state>
      } @else {
        <div class="lw-table-frame lw-cards">
          <table class="lw-table">
            <caption class="lw-hidden-text">
              API keys, working ones first
            </caption>
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">May</th>
                <th scope="col">Locations</th>
                <th scope="col">State</th>
                <th scope="col">Last used</th>
                <th scope="col"><span class="lw-hidden-text">Actions</span></th>
              </tr>
            </thead>
            <tbody>
              @for (key of shown(); track key.id) {
                <tr lw-api-key-row [key]="key" (edit)="edit(key)" (rotate)="rotate(key)" (revoke)="revoke(key)"></tr>
              }
            </tbody>
          </table>
        </div>
        <p class="lw-muted">
          A key is shown once, when it is made. How to use it stands in the
          <a class="lw-link" href="/api/docs" target="_blank" rel="noopener">API reference</a>.
        </p>
      }
    </div>
  `,
})
export class ApiKeyListPage {
  private readonly api = inject(ApiKeysApi);
  private readonly brandId = inject(CurrentBrand).id;
  private readonly dialogs = inject(MatDialog);
  private readonly confirm = inject(Confirm);
  private readonly bar = inject(UndoBar);
  private readonly announcer = inject(Announcer);
  protected readonly createIcon = mdiKeyPlus;
  protected readonly emptyIcon = mdiKeyOutline;
  protected readonly keys = resource({
    params: () => this.brandId(),
    loader: () => this.api.all(),
  });
  protected readonly requestId = computed(() => problemOf(this.keys.error()).requestId);
  protected readonly shown = computed(() => {
    const all = this.keys.hasValue() ? this.keys.value() : [];
    const working = all.filter(({ state }) => state === 'active');
    return [...working, ...all.filter(({ state }) => state !== 'active')];
  });

  protected async create(): Promise<void> {
    const { ApiKeyDialog } = await import('./api-key-dialog.js');
    const made = await this.open(ApiKeyDialog, null);
    if (made) this.tell(`${made.name} can use its key now.`);
  }

  protected async edit(key: ApiKey): Promise<void> {
    const { ApiKeyDialog } = await import('./api-key-dialog.js');
    const saved = await this.open(ApiKeyDialog, key);
    if (saved) this.tell(`${saved.name} changed. It takes effect at once.`);
  }

  protected async rotate(key: ApiKey): Promise<void> {
    const { RotateKeyDialog } = await import('./rotate-key-dialog.js');
    const rotated = await this.open(RotateKeyDialog, key);
    if (rotated) this.tell(`${rotated.name} has a new key.`);
  }

  protected async revoke(key: ApiKey): Promise<void> {
    const agreed = await this.confirm.ask({
      heading: `Revoke the key for ${key.name}?`,
      body: 'The system that uses it is refused with its next request. A revoked key cannot be brought back.',
      confirmLabel: 'Revoke',
      dangerous: true,
    });
    if (!agreed) return;
    try {
      await this.api.revoke(key);
      this.tell(`The key for ${key.name} is revoked.`);
    } catch (error) {
      this.tell(keyRefusalText(problemOf(error)));
    }
    this.keys.reload();
  }

  private async open(dialog: ComponentType<unknown>, data: ApiKey | null): Promise<ApiKey | undefined> {
    const opened = this.dialogs.open<unknown, ApiKey | null, ApiKey>(dialog, { data });
    const result = await firstValueFrom(opened.afterClosed());
    if (result) this.keys.reload();
    return result;
  }

  private tell(text: string): void {
    this.bar.notify(text);
    this.announcer.announce(text);
  }
}
