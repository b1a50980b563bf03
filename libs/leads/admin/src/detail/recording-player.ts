import { Component, type ElementRef, computed, input, linkedSignal, signal, viewChild } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { Icon } from '@leadweave/ui';
import { mdiFastForward5, mdiPause, mdiPlay, mdiRewind5 } from '@mdi/js';

const stepSeconds = 5;
const speeds = [1, 1.25, 1.5, 2] as const;

type PlayerState = 'idle' | 'ready' | 'failed';

/** Plays a recording: Space, arrows by five seconds, speed 1 to 2. The audio is read only when it is played. */
@Component({
  selector: 'lw-recording-player',
  imports: [Icon, MatButton, MatIconButton],
  template: `
    @if (state() === 'failed') {
      <p class="failed" role="status">
        The recording could not be played. WhatConverts may still be preparing it, may no longer keep it, or its owner
        may not have allowed it.
        <button matButton type="button" (click)="retry()">Try again</button>
      </p>
    } @else {
      <div role="group" [attr.aria-label]="label()" (keydown)="steer($event)">
        <button
          matIconButton
          type="button"
          aria-keyshortcuts="Space"
          [attr.aria-label]="playing() ? 'Pause' : 'Play'"
          (click)="toggle()"
        >
          <lw-icon [path]="playing() ? pauseIcon : playIcon" size="1.5rem" />
        </button>
        <button
          matIconButton
          type="button"
          aria-label="Back 5 seconds"
          aria-keyshortcuts="ArrowLeft"
          (click)="skip(-5)"
        >
          <lw-icon [path]="backIcon" size="1.25rem" />
        </button>
        <button matIconButton type="button" aria-label="On 5 seconds" aria-keyshortcuts="ArrowRight" (click)="skip(5)">
          <lw-icon [path]="onIcon" size="1.25rem" />
        </button>
        <input
          type="range"
          aria-label="Place in the recording"
          min="0"
          step="1"
          [max]="lengthSeconds()"
          [value]="atSeconds()"
          [attr.aria-valuetext]="clockText(atSeconds()) + ' of ' + clockText(lengthSeconds())"
          (input)="seek($event)"
        />
        <span class="time lw-figures">{{ clockText(atSeconds()) }} / {{ clockText(lengthSeconds()) }}</span>
        <label class="speed">
          <span class="lw-hidden-text">Speed</span>
          <select (change)="setSpeed($event)">
            @for (speed of speeds; track speed) {
              <option [value]="speed">{{ speed }}×</option>
            }
          </select>
        </label>
      </div>
    }
    <audio
      #audio
      preload="none"
      [src]="address()"
      (play)="playing.set(true)"
      (pause)="playing.set(false)"
      (ended)="playing.set(false)"
      (loadedmetadata)="read()"
      (timeupdate)="read()"
      (error)="state.set('failed')"
    ></audio>
  `,
  styles: `
    :host {
      display: block;
    }
    div {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lw-space-1);
      padding: var(--lw-space-1) var(--lw-space-2);
      border: 1px solid var(--lw-line);
      border-radius: var(--lw-corner);
      background: var(--lw-surface-sunken);
    }
    input {
      flex: 1 1 6rem;
      min-inline-size: 4rem;
      block-size: 1.5rem;
      accent-color: var(--lw-accent);
    }
    .time {
      color: var(--lw-text-muted);
      font: var(--lw-type-caption);
    }
    select {
      min-block-size: 1.75rem;
      border: 1px solid var(--lw-line-strong);
      border-radius: var(--lw-corner-small);
      background: var(--lw-surface-raised);
    }
    .failed {
      color: var(--lw-text-muted);
    }
  `,
})
export class RecordingPlayer {
  readonly address = input.required<string>();

  /** Name of the player, such as "Recording of the call with Jane Doe". */
  readonly label = input.required<string>();

  /** Length as the source tells it, until the audio says it itself. */
  readonly durationSeconds = input<number | null>(null);

  protected readonly state = linkedSignal<string, PlayerState>({ source: this.address, computation: () => 'idle' });
  protected readonly playing = linkedSignal({ source: this.address, computation: () => false });
  protected readonly atSeconds = linkedSignal({ source: this.address, computation: () => 0 });
  protected readonly speeds = speeds;
  protected readonly playIcon = mdiPlay;
  protected readonly pauseIcon = mdiPause;
  protected readonly backIcon = mdiRewind5;
  protected readonly onIcon = mdiFastForward5;

  private readonly measuredSeconds = signal<number | undefined>(undefined);
  protected readonly lengthSeconds = computed(() => this.measuredSeconds() ?? this.durationSeconds() ?? 0);
  private readonly audio = viewChild.required<ElementRef<HTMLAudioElement>>('audio');

  protected toggle(): void {
    const audio = this.audio().nativeElement;
    if (!audio.paused) return audio.pause();
    // Refused by the browser or not readable: the element reports it as an error, too.
    audio.play().catch(() => undefined);
  }

  protected skip(seconds: number): void {
    const audio = this.audio().nativeElement;
    audio.currentTime = Math.min(this.lengthSeconds(), Math.max(0, audio.currentTime + seconds));
    this.atSeconds.set(Math.floor(audio.currentTime));
  }

  protected steer(event: KeyboardEvent): void {
    if (event.target instanceof HTMLSelectElement) return;
    const act = this.actionOf(event);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  protected seek(event: Event): void {
    this.audio().nativeElement.currentTime = Number((event.target as HTMLInputElement).value);
  }

  protected setSpeed(event: Event): void {
    this.audio().nativeElement.playbackRate = Number((event.target as HTMLSelectElement).value);
  }

  protected read(): void {
    const { currentTime, duration } = this.audio().nativeElement;
    this.state.set('ready');
    this.atSeconds.set(Math.floor(currentTime));
    this.measuredSeconds.set(Number.isFinite(duration) ? Math.round(duration) : undefined);
  }

  protected retry(): void {
    this.state.set('idle');
    this.audio().nativeElement.load();
  }

  protected clockText(seconds: number): string {
    return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
  }

  private actionOf({ key, target }: KeyboardEvent): (() => void) | undefined {
    if (key === 'ArrowLeft') return () => this.skip(-stepSeconds);
    if (key === 'ArrowRight') return () => this.skip(stepSeconds);
    // On a button Space presses that button.
    return key === ' ' && !(target instanceof HTMLButtonElement) ? () => this.toggle() : undefined;
  }
}
