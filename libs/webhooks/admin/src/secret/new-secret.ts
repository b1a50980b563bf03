import { Component, computed, inject, input, output } from '@angular/core';
import { Locale, formatMoment } from '@leadweave/ui';
import { ShownOnce } from '@leadweave/ui/secret';

/** The signing secret, the one time that it is known. */
@Component({
  selector: 'lw-new-secret',
  imports: [ShownOnce],
  template: `
    <lw-shown-once
      heading="Copy the signing secret now"
      explanation="It is shown this once and kept sealed. Your receiver uses it to verify that an event comes from Leadweave; every delivery shows how."
      copyLabel="Copy secret"
      [secret]="secret()"
      [note]="previousText()"
      (done)="done.emit()"
    />
  `,
})
export class NewSecret {
  readonly secret = input.required<string>();

  /** Until when the one before it signs as well. */
  readonly previousUntil = input<string | null>(null);

  /** The person has it. */
  readonly done = output();

  private readonly locale = inject(Locale);
  protected readonly previousText = computed(() => {
    const until = this.previousUntil();
    return (
      until && `Until ${formatMoment(until, this.locale.tag())} events carry a signature of the old secret as well.`
    );
  });
}
