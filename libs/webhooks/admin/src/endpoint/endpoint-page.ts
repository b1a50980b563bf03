import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { Router, RouterLink } from '@angular/router';
import { problemOf } from '@leadweave/api-client';
import { BackLink, Banner, Confirm, CopyButton, Icon, PageHeader, Skeleton, StatusPill, UndoBar } from '@leadweave/ui';
import {
  mdiDeleteOutline,
  mdiDotsHorizontal,
  mdiFlaskOutline,
  mdiKeyChange,
  mdiPauseCircleOutline,
  mdiPencilOutline,
  mdiPlayCircleOutline,
} from '@mdi/js';
import { firstValueFrom } from 'rxjs';
import { HourChart } from '../hours/hour-chart.js';
import { everySoOften } from '../manage/every-so-often.js';
import { WebhooksMember } from '../member/webhooks-member.js';
import { FreshSecrets } from '../secret/fresh-secrets.js';
import { NewSecret } from '../secret/new-secret.js';
import {
  type Endpoint,
  type EndpointWithSecret,
  type Resumed,
  type TestSent,
  WebhooksApi,
  webhooksAddresses,
} from '../webhooks-api.js';
import { endpointName, endpointWords, shortAddress, stoppedText } from '../wording/endpoint-words.js';
import { failureText } from '../wording/failure-text.js';
import { refusalText } from '../wording/refusal-text.js';
import { EndpointFacts } from './endpoint-facts.js';
import { EndpointMissing } from './endpoint-missing.js';

const againMs = 10_000;

/** One endpoint: how it does, what it gets, its secret, and everything that can be done with it. */
@Component({
  selector: 'lw-endpoint-page',
  imports: [
    BackLink,
    Banner,
    CopyButton,
    EndpointFacts,
    EndpointMissing,
    HourChart,
    Icon,
    MatButton,
    MatIconButton,
    MatMenu,
    MatMenuItem,
    MatMenuTrigger,
    NewSecret,
    PageHeader,
    RouterLink,
    Skeleton,
    StatusPill,
  ],
  template: `
    <div class="lw-page">
      @if (endpoint(); as shown) {
        <lw-page-header [heading]="name()">
          <lw-back-link lwBefore to="/grow/integrations/webhooks/endpoints" label="Webhooks" />
          <lw-status-pill lwBeside [label]="words()!.label" [tone]="words()!.tone" [icon]="words()!.icon" />
          @if (member.mayChange()) {
            <button matButton="outlined" type="button" (click)="test(shown)">
              <lw-icon matButtonIcon class="mat-icon" [path]="testIcon" />Send test event
            </button>
            @if (shown.state !== 'active') {
              <button matButton="filled" type="button" (click)="resume(shown)">
                <lw-icon matButtonIcon class="mat-icon" [path]="playIcon" />Resume…
              </button>
            }
            <button matIconButton type="button" aria-label="More actions" [matMenuTriggerFor]="menu">
              <lw-icon [path]="moreIcon" size="1.25rem" />
            </button>
            <mat-menu #menu="matMenu" xPosition="before">
              <a mat-menu-item routerLink="edit">
                <lw-icon matMenuItemIcon class="mat-icon" [path]="editIcon" /><span>Edit</span>
              </a>
              <button mat-menu-item type="button" (click)="rotate(shown)">
                <lw-icon matMenuItemIcon class="mat-icon" [path]="keyIcon" /><span>Rotate secret</span>
              </button>
              @if (shown.state === 'active') {
                <button mat-menu-item type="button" (click)="pause(shown)">
                  <lw-icon matMenuItemIcon class="mat-icon" [path]="pauseIcon" /><span>Pause</span>
                </button>
              }
              <button mat-menu-item type="button" (click)="remove(shown)">
                <lw-icon matMenuItemIcon class="mat-icon" [path]="deleteIcon" /><span>Delete</span>
              </button>
            </mat-menu>
          }
        </lw-page-header>
        <p class="address">
          <code class="lw-code">{{ shown.url }}</code><lw-copy-button label="Copy address" [text]="shown.url" />
        </p>
        @if (fresh(); as secret) {
          <lw-new-secret [secret]="secret" [previousUntil]="shown.previousSecretUntil" (done)="fresh.set(undefined)" />
        }
        @if (resource.error()) {
          <lw-banner tone="warning" text="This could not be refreshed. What you see may be old. Trying again…" />
        }
        @if (stopped(); as text) {
          <lw-banner [tone]="shown.state === 'disabled' ? 'negative' : 'warning'" [text]="text" />
        } @else if (failing(); as text) {
          <lw-banner tone="negative" [text]="text">
            <a
              matButton
              routerLink="/grow/integrations/webhooks/deliveries"
              [queryParams]="{ endpoint: shown.id, state: 'pending' }"
              >What it answered</a
            >
          </lw-banner>
        }
        <lw-endpoint-facts [endpoint]="shown" />
        <section class="lw-card" aria-labelledby="sent">
          <header>
            <h2 class="lw-card-title" id="sent">Sent in the last 24 hours</h2>
            <a matButton routerLink="/grow/integrations/webhooks/deliveries" [queryParams]="{ endpoint: shown.id }"
              >All its deliveries</a
            >
          </header>
          <lw-hour-chart [endpointId]="shown.id" />
        </section>
      } @else if (problem(); as reason) {
        <lw-page-header heading="Endpoint">
          <lw-back-link lwBefore to="/grow/integrations/webhooks/endpoints" label="Webhooks" />
        </lw-page-header>
        <lw-endpoint-missing [problem]="reason" (retry)="resource.reload()" />
      } @else {
        <lw-page-header heading="Endpoint">
          <lw-back-link lwBefore to="/grow/integrations/webhooks/endpoints" label="Webhooks" />
        </lw-page-header>
        <lw-skeleton [count]="2" height="10rem" label="Loading the endpoint" />
      }
    </div>
  `,
  styles: `
    .address {
      display: flex;
      align-items: center;
      gap: var(--lw-space-1);
      margin-block-start: calc(-1 * var(--lw-space-4));
      color: var(--lw-text-muted);
      overflow-wrap: anywhere;
    }
    header {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--lw-space-2) var(--lw-space-4);
    }
  `,
})
export class EndpointPage {
  readonly endpointId = input.required<string>();

  protected readonly member = inject(WebhooksMember);
  private readonly api = inject(WebhooksApi);
  private readonly dialogs = inject(MatDialog);
  private readonly router = inject(Router);
  private readonly confirm = inject(Confirm);
  private readonly bar = inject(UndoBar);
  private readonly secrets = inject(FreshSecrets);
  protected readonly testIcon = mdiFlaskOutline;
  protected readonly playIcon = mdiPlayCircleOutline;
  protected readonly pauseIcon = mdiPauseCircleOutline;
  protected readonly moreIcon = mdiDotsHorizontal;
  protected readonly editIcon = mdiPencilOutline;
  protected readonly keyIcon = mdiKeyChange;
  protected readonly deleteIcon = mdiDeleteOutline;

  protected readonly resource = httpResource<Endpoint>(() => webhooksAddresses.endpoint(this.endpointId()));

  /** As last read; stays while reading fails. */
  protected readonly endpoint = linkedSignal<Endpoint | undefined, Endpoint | undefined>({
    source: () => (this.resource.hasValue() ? this.resource.value() : undefined),
    computation: (read, previous) => read ?? previous?.value,
  });
  protected readonly problem = computed(() => (this.resource.error() ? problemOf(this.resource.error()) : undefined));
  protected readonly fresh = signal<string | undefined>(undefined);
  protected readonly name = computed(() => endpointName(this.endpoint() ?? { description: '', url: '' }));
  protected readonly words = computed(() => {
    const endpoint = this.endpoint();
    return endpoint && endpointWords(endpoint);
  });
  protected readonly stopped = computed(() => {
    const endpoint = this.endpoint();
    return endpoint && stoppedText(endpoint);
  });
  protected readonly failing = computed(() => {
    const { failingSince, lastFailure } = this.endpoint() ?? {};
    if (!failingSince) return undefined;
    return `Nothing but failures lately. ${failureText(lastFailure ?? '')} Events are kept and tried again.`;
  });

  constructor() {
    effect(() => this.fresh.set(this.secrets.take(this.endpointId())));
    everySoOften(againMs, () => this.resource.reload());
  }

  protected async test(endpoint: Endpoint): Promise<void> {
    const { TestDialog } = await import('./test-dialog.js');
    const data = { id: endpoint.id, address: shortAddress(endpoint.url) };
    const shown = this.dialogs.open<unknown, unknown, TestSent>(TestDialog, { data });
    const sent = await firstValueFrom(shown.afterClosed());
    if (sent) await this.router.navigate(['/grow/integrations/webhooks/deliveries', sent.deliveryId]);
  }

  protected async rotate({ id }: Endpoint): Promise<void> {
    const { RotateDialog } = await import('../secret/rotate-dialog.js');
    const shown = this.dialogs.open<unknown, string, EndpointWithSecret>(RotateDialog, { data: id });
    const rotated = await firstValueFrom(shown.afterClosed());
    if (!rotated) return;
    this.endpoint.set(rotated.endpoint);
    this.fresh.set(rotated.secret);
  }

  protected async resume(endpoint: Endpoint): Promise<void> {
    const { ResumeDialog } = await import('./resume-dialog.js');
    const shown = this.dialogs.open<unknown, Endpoint, Resumed>(ResumeDialog, { data: endpoint });
    const resumed = await firstValueFrom(shown.afterClosed());
    if (!resumed) return;
    this.endpoint.set(resumed.endpoint);
    this.bar.notify(
      resumed.waiting === 0 ? 'It gets events again.' : `It gets events again, ${resumed.waiting} go out now.`,
    );
  }

  protected async pause({ id }: Endpoint): Promise<void> {
    try {
      this.endpoint.set(await this.api.pause(id));
      if ((await this.bar.offer('Paused. New events wait.')) === 'undone') {
        this.endpoint.set((await this.api.resume(id, undefined)).endpoint);
      }
    } catch (error) {
      this.bar.notify(refusalText(error));
    }
  }

  protected async remove(endpoint: Endpoint): Promise<void> {
    const waiting = endpoint.waiting > 0 ? ` ${endpoint.waiting} events that wait for it are never sent.` : '';
    const agreed = await this.confirm.ask({
      heading: `Delete ${endpointName(endpoint)}?`,
      body: `It gets no events any more, and its secret is wiped.${waiting} The log of its deliveries stays for 30 days.`,
      confirmLabel: 'Delete endpoint',
      dangerous: true,
    });
    if (!agreed) return;
    try {
      await this.api.remove(endpoint);
      this.bar.notify('The endpoint is deleted.');
      await this.router.navigateByUrl('/grow/integrations/webhooks/endpoints');
    } catch (error) {
      this.bar.notify(refusalText(error));
    }
  }
}
