import { Component, computed, inject, input } from '@angular/core';
import { formatDuration } from '@leadweave/ui';
import { type LeadDetail, leadAddresses } from '../leads-api.js';
import { CurrentMember } from '../member/current-member.js';
import { leadName } from '../wording/lead-name.js';
import { Fact } from './fact.js';
import { RecordingPlayer } from './recording-player.js';

const answers: Readonly<Record<string, string>> = { answered: 'Answered', no_answer: 'Not answered', busy: 'Busy' };

/** Facts of a call or a chat, the recording and what was said. */
@Component({
  selector: 'lw-call-section',
  imports: [Fact, RecordingPlayer],
  template: `
    <section class="lw-card" aria-labelledby="call-title">
      <h3 class="lw-card-title" id="call-title">{{ lead().chat ? 'Chat' : 'Call' }}</h3>
      @if (recording(); as address) {
        <lw-recording-player
          [address]="address"
          [label]="'Recording of the call with ' + name()"
          [durationSeconds]="lead().durationSeconds"
        />
      } @else if (lead().call) {
        <p class="lw-muted">
          {{
            inProgress() ? 'The call is still going on; its recording follows.' : 'There is no recording of this call.'
          }}
        </p>
      }
      <dl>
        <div lw-fact label="Duration" [value]="duration()"></div>
        @for (row of rows(); track row.label) {
          <div lw-fact [label]="row.label" [value]="row.value"></div>
        }
      </dl>
      @for (text of transcripts(); track text.heading) {
        <details>
          <summary>{{ text.heading }}</summary>
          <p class="transcript">{{ text.body }}</p>
        </details>
      }
    </section>
  `,
  styles: `
    :host {
      display: block;
    }
    summary {
      min-block-size: 1.5rem;
      color: var(--lw-accent-text);
      font: var(--lw-type-label);
      cursor: pointer;
    }
    .transcript {
      padding-block-start: var(--lw-space-2);
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
  `,
})
export class CallSection {
  readonly lead = input.required<LeadDetail>();

  private readonly member = inject(CurrentMember);
  protected readonly name = computed(() => leadName(this.lead()));
  protected readonly duration = computed(() => {
    const seconds = this.lead().durationSeconds;
    return seconds === null ? 'Not provided' : formatDuration(seconds);
  });
  protected readonly inProgress = computed(() => this.lead().call?.status === 'in_progress');
  protected readonly recording = computed(() => {
    const brandId = this.member.brandId();
    return this.lead().hasRecording && brandId ? leadAddresses.recording(this.lead().id, brandId) : undefined;
  });
  protected readonly rows = computed(() => {
    const { call, chat, transactionType } = this.lead();
    return [
      { label: 'Transaction type', value: transactionType },
      { label: 'State', value: stateText(call?.status ?? chat?.status) },
      { label: 'Answer', value: call?.answerStatus && (answers[call.answerStatus] ?? call.answerStatus) },
      { label: 'Caller number', value: call?.callerNumber?.display },
      { label: 'Caller ID', value: call?.callerId },
      { label: 'Line type', value: call?.lineType },
      { label: 'Tracking number', value: joined(call?.trackingNumber?.display, call?.trackingName) },
      { label: 'Destination number', value: call?.destinationNumber?.display },
    ].filter((row): row is { label: string; value: string } => Boolean(row.value));
  });
  protected readonly transcripts = computed(() => {
    const { call } = this.lead();
    return [
      { heading: 'Transcript', body: call?.transcript },
      { heading: 'Voicemail transcript', body: call?.voicemailTranscript },
    ].filter((text): text is { heading: string; body: string } => Boolean(text.body));
  });
}

function stateText(status: string | null | undefined): string | undefined {
  if (!status) return undefined;
  return status === 'in_progress' ? 'In progress' : status === 'completed' ? 'Completed' : status;
}

function joined(...texts: (string | null | undefined)[]): string {
  return texts.filter(Boolean).join(' · ');
}
