import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { ChoiceFilter, ErrorState } from '@leadweave/ui';
import { type EventName, type TestSent, WebhooksApi } from '../webhooks-api.js';
import { testableEvents } from '../wording/event-words.js';
import { refusalText } from '../wording/refusal-text.js';

/** Sends a made-up event to an endpoint. Closes with the delivery that it became. */
@Component({
  selector: 'lw-test-dialog',
  imports: [ChoiceFilter, ErrorState, MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle],
  template: `
    <h2 matDialogTitle>Send a test event</h2>
    <mat-dialog-content class="lw-form">
      <p>
        A made-up lead goes to <strong>{{ endpoint.address }}</strong>, signed like every event and marked with
        <code class="lw-code">"test": true</code>. It is never counted.
      </p>
      <lw-choice-filter
        label="Event"
        everything="Plain test"
        [choices]="events"
        [value]="event()"
        (valueChange)="choose($event)"
      />
      @if (refusal(); as text) {
        <lw-error-state heading="The test was not sent." [reassurance]="text" [retryable]="false" />
      }
    </mat-dialog-content>
    <mat-dialog-actions>
      <button matButton="outlined" type="button" matDialogClose>Cancel</button>
      <button matButton="filled" type="button" [disabled]="sending()" (click)="send()">
        {{ sending() ? 'Sending…' : 'Send test' }}
      </button>
    </mat-dialog-actions>
  `,
})
export class TestDialog {
  protected readonly endpoint = inject<{ readonly id: string; readonly address: string }>(MAT_DIALOG_DATA);
  private readonly api = inject(WebhooksApi);
  private readonly dialog = inject<MatDialogRef<TestDialog, TestSent>>(MatDialogRef);
  protected readonly events = testableEvents.filter(({ value }) => value !== 'webhook.test');
  protected readonly event = signal<EventName>('webhook.test');
  protected readonly sending = signal(false);
  protected readonly refusal = signal<string | undefined>(undefined);

  protected choose(event: string | undefined): void {
    this.event.set((event ?? 'webhook.test') as EventName);
  }

  protected async send(): Promise<void> {
    this.sending.set(true);
    this.refusal.set(undefined);
    try {
      this.dialog.close(await this.api.test(this.endpoint.id, this.event()));
    } catch (error) {
      this.refusal.set(refusalText(error));
    } finally {
      this.sending.set(false);
    }
  }
}
