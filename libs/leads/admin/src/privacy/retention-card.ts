import { httpResource } from '@angular/common/http';
import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { problemOf } from '@leadweave/api-client';
import { Banner, ErrorState, Skeleton, UndoBar } from '@leadweave/ui';
import { SelectField, submitForm } from '@leadweave/ui/form';
import { PrivacyApi, type Retention, retentionAddress } from './privacy-api.js';

const forever = 'forever';
const choices = (days: readonly number[], present: number | null | undefined) =>
  [...new Set([...days, ...(present ? [present] : [])])]
    .sort((left, right) => left - right)
    .map((one) => ({ value: `${one}`, label: `${one.toLocaleString('en-US')} days` }))
    .concat({ value: forever, label: 'As long as the brand exists' });
const textOf = (days: number | null) => (days === null ? forever : `${days}`);
const daysOf = (text: string) => (text === forever ? null : Number(text));

/** How long the brand keeps IP addresses, raw bodies and leads. */
@Component({
  selector: 'lw-retention-card',
  imports: [Banner, ErrorState, MatButton, SelectField, Skeleton],
  template: `
    <section class="lw-card" aria-labelledby="retention-title">
      <h2 class="lw-card-title" id="retention-title">How long data is kept</h2>
      @if (saved.hasValue()) {
        <form class="lw-form" novalidate (submit)="save($event)">
          <lw-select-field
            label="IP addresses of visitors"
            hint="After this time they are taken out of leads and of what was received."
            [options]="options().ip"
            [field]="form.ip"
          />
          <lw-select-field
            label="Records as they were received"
            hint="Needed to show raw data and to try a record again. What still waits for an answer is kept until it has one."
            [options]="options().raw"
            [field]="form.raw"
          />
          <lw-select-field
            label="Leads"
            hint="Older leads are erased for good, and do not come back with the next sync."
            [options]="options().lead"
            [field]="form.lead"
          />
          @if (refusal(); as text) {
            <lw-banner tone="negative" [text]="text" />
          }
          <div class="lw-form-actions">
            <button matButton="filled" type="submit" [disabled]="form().submitting() || !isChanged()">
              {{ form().submitting() ? 'Saving…' : 'Save' }}
            </button>
          </div>
        </form>
      } @else if (saved.error()) {
        <lw-error-state
          heading="The times could not be loaded."
          reassurance="They stay as they are."
          [requestId]="requestId()"
          (retry)="saved.reload()"
        />
      } @else {
        <lw-skeleton [count]="3" height="4rem" label="Loading the times" />
      }
    </section>
  `,
})
export class RetentionCard {
  private readonly api = inject(PrivacyApi);
  private readonly bar = inject(UndoBar);
  protected readonly saved = httpResource<Retention>(() => retentionAddress);
  protected readonly requestId = computed(() => problemOf(this.saved.error()).requestId);
  protected readonly refusal = signal<string | undefined>(undefined);
  private readonly present = computed(() => (this.saved.hasValue() ? this.saved.value() : undefined));
  private readonly model = linkedSignal(() => valuesOf(this.present()));
  protected readonly form = form(this.model);
  protected readonly options = computed(() => ({
    ip: choices([30, 90, 180, 365], this.present()?.ipDays),
    raw: choices([7, 30, 90, 365], this.present()?.rawDays),
    lead: choices([365, 730, 1_095, 1_825], this.present()?.leadDays),
  }));

  protected isChanged(): boolean {
    return JSON.stringify(this.model()) !== JSON.stringify(valuesOf(this.present()));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    await submitForm(this.form, async () => {
      const { ip, raw, lead } = this.model();
      const wanted = { ipDays: daysOf(ip), rawDays: daysOf(raw), leadDays: daysOf(lead) };
      this.refusal.set(undefined);
      try {
        await this.api.saveRetention(wanted, this.saved.headers()?.get('etag') ?? '"0"');
        this.saved.reload();
        this.bar.notify('Times saved. They take effect within a day.');
      } catch (error) {
        const { status, detail, title } = problemOf(error);
        this.refusal.set(
          status === 412 ? 'Somebody else changed the times meanwhile. Look at them again.' : (detail ?? title),
        );
        if (status === 412) this.saved.reload();
      }
    });
  }
}

function valuesOf(retention: Retention | undefined) {
  const { ipDays = null, rawDays = null, leadDays = null } = retention ?? {};
  return { ip: textOf(ipDays), raw: textOf(rawDays), lead: textOf(leadDays) };
}
