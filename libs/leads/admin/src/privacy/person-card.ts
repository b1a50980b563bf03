import { Component, computed, inject, signal } from '@angular/core';
import { form, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { problemOf } from '@leadweave/api-client';
import { Banner, Confirm, UndoBar } from '@leadweave/ui';
import { TextField, submitForm } from '@leadweave/ui/form';
import { type ErasureOutcome, type Person, PrivacyApi } from './privacy-api.js';

const counted = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;

/** Finds one person, hands out what is held about them, or erases it for good. */
@Component({
  selector: 'lw-person-card',
  imports: [Banner, MatButton, TextField],
  template: `
    <section class="lw-card" aria-labelledby="person-title">
      <h2 class="lw-card-title" id="person-title">One person’s data</h2>
      <p class="lw-muted">When somebody asks what you know about them, or asks you to forget them.</p>
      <form class="lw-form" novalidate (submit)="look($event)">
        <lw-text-field label="E-mail" type="email" inputMode="email" [field]="form.email" />
        <lw-text-field label="Phone" hint="In any spelling. One of the two is enough." [field]="form.phone" />
        <div class="lw-form-actions">
          <button matButton="outlined" type="submit" [disabled]="form().submitting()">
            {{ form().submitting() ? 'Looking…' : 'Find this person' }}
          </button>
        </div>
      </form>
      @if (refusal(); as text) {
        <lw-banner tone="negative" [text]="text" />
      }
      @if (found(); as outcome) {
        <div class="found" role="status">
          @if (isNothing()) {
            <p><strong>Nothing is held about this person.</strong></p>
            <p class="lw-muted">You can still make sure that nothing of them comes in later.</p>
          } @else {
            <p><strong>What is held</strong></p>
            <ul>
              @for (line of lines(); track line) {
                <li>{{ line }}</li>
              }
            </ul>
          }
          <p class="lw-muted">{{ refusedText() }}</p>
          <div class="actions">
            @if (!isNothing()) {
              <button matButton="outlined" type="button" [disabled]="busy()" (click)="download()">
                Download as JSON
              </button>
            }
            <button matButton="filled" class="lw-danger" type="button" [disabled]="busy()" (click)="erase()">
              Erase for good
            </button>
          </div>
        </div>
      }
      @if (done(); as text) {
        <lw-banner tone="positive" [text]="text" />
      }
    </section>
  `,
  styles: `
    .found {
      display: grid;
      gap: var(--lw-space-2);
      padding: var(--lw-space-4);
      border: 1px solid var(--lw-line);
      border-radius: var(--lw-corner);
      background: var(--lw-surface-sunken);
    }
    ul {
      padding-inline-start: var(--lw-space-4);
      list-style: disc;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: var(--lw-space-3);
      margin-block-start: var(--lw-space-2);
    }
  `,
})
export class PersonCard {
  private readonly api = inject(PrivacyApi);
  private readonly confirm = inject(Confirm);
  private readonly bar = inject(UndoBar);
  protected readonly form = form(signal({ email: '', phone: '' }), (path) => {
    validate(path.email, ({ value, valueOf }) =>
      value().trim() || valueOf(path.phone).trim()
        ? undefined
        : { kind: 'missing', message: 'Enter an e-mail address or a phone number.' },
    );
  });
  private readonly person = signal<Person>({});
  protected readonly found = signal<ErasureOutcome | undefined>(undefined);
  protected readonly refusal = signal<string | undefined>(undefined);
  protected readonly done = signal<string | undefined>(undefined);
  protected readonly busy = signal(false);

  protected readonly lines = computed(() => {
    const outcome = this.found();
    if (!outcome) return [];
    const { leads, records, events, inputs, others } = outcome;
    return [
      counted(leads, 'lead', 'leads'),
      counted(records, 'record of a source', 'records of sources'),
      counted(events, 'entry of a timeline', 'entries of timelines'),
      counted(inputs, 'input kept as received', 'inputs kept as received'),
      ...others.map(({ noun, count }) => `${count.toLocaleString('en-US')} ${noun}`),
    ].filter((line) => !line.startsWith('0 '));
  });
  protected readonly isNothing = computed(() => this.lines().length === 0);
  protected readonly refusedText = computed(() => {
    const refused = counted(this.found()?.refused ?? 0, 'address or number', 'addresses and numbers');
    return `After erasing, nothing that arrives from the ${refused} of this person is taken in again.`;
  });

  protected async look(event: Event): Promise<void> {
    event.preventDefault();
    this.done.set(undefined);
    await submitForm(this.form, async () => {
      const { email, phone } = this.form().value();
      this.person.set({ ...(email.trim() && { email: email.trim() }), ...(phone.trim() && { phone: phone.trim() }) });
      await this.attempt(async () => this.found.set(await this.api.lookFor(this.person())));
    });
  }

  protected async download(): Promise<void> {
    await this.attempt(async () => {
      const text = JSON.stringify(await this.api.export(this.person()), undefined, 2);
      const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
      const link = Object.assign(document.createElement('a'), { href: address, download: 'personal-data.json' });
      link.click();
      URL.revokeObjectURL(address);
    });
  }

  protected async erase(): Promise<void> {
    const plan = this.found();
    if (!plan) return;
    const sure = await this.confirm.ask({
      heading: 'Erase this person for good?',
      body: 'This cannot be undone, and no copy is kept. What was sent to other systems stays there.',
      confirmLabel: 'Erase for good',
      dangerous: true,
    });
    if (!sure) return;
    await this.attempt(async () => {
      const { leads } = await this.api.erase(this.person(), plan.planId);
      this.found.set(undefined);
      this.form().reset({ email: '', phone: '' });
      this.done.set(`Erased: ${counted(leads, 'lead', 'leads')} and everything that belonged to it.`);
      this.bar.notify('Erased for good');
    });
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.refusal.set(undefined);
    this.busy.set(true);
    try {
      await work();
    } catch (error) {
      const { status, detail, title } = problemOf(error);
      this.refusal.set(status === 409 ? `${detail ?? title} Find the person again.` : (detail ?? title));
      if (status === 409) this.found.set(undefined);
    } finally {
      this.busy.set(false);
    }
  }
}
