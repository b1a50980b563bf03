import { LiveAnnouncer } from '@angular/cdk/a11y';
import { Service, inject } from '@angular/core';

/** Says results to screen readers without moving focus. */
@Service()
export class Announcer {
  private readonly live = inject(LiveAnnouncer);

  /** A result: waits until the reader pauses ("3 leads marked Spam, undo available"). */
  announce(message: string): void {
    void this.live.announce(message, 'polite');
  }

  /** An error that must be heard at once, such as a form that was refused. */
  alert(message: string): void {
    void this.live.announce(message, 'assertive');
  }
}
