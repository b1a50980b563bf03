import { Component, computed, inject, output } from '@angular/core';
import { httpResource } from '@angular/common/http';
import { MatButton } from '@angular/material/button';
import { problemOf } from '@leadweave/api-client';
import { Banner, ErrorState, RelativeTime, Skeleton, StatusPill } from '@leadweave/ui';
import { SalesforceMember } from '../member/salesforce-member.js';
import { type SetUp, salesforceAddresses } from '../salesforce-api.js';
import { refusalText } from '../wording/refusal-text.js';
import { fieldWords, pairWords, permissionText } from '../wording/set-up-words.js';

/** What the org allows and has: permissions, our fields, and what is kept at conversion. */
@Component({
  selector: 'lw-check-step',
  imports: [Banner, ErrorState, MatButton, RelativeTime, Skeleton, StatusPill],
  template: `
    @if (setUp(); as shown) {
      <lw-banner
        role="status"
        [tone]="forbidden() ? 'negative' : shown.ready ? 'positive' : 'warning'"
        [text]="summary()"
      />
      <section class="lw-card" aria-labelledby="permissions">
        <h2 class="lw-card-title" id="permissions">What the connected user may do</h2>
        <ul class="pairs">
          @for (check of shown.permissions; track check.permission) {
            <li>
              <span>{{ permission(check.permission) }}</span>
              <lw-status-pill
                [label]="check.ok ? 'Allowed' : check.required ? 'Not allowed' : 'Not allowed, not needed'"
                [tone]="check.ok ? 'positive' : check.required ? 'negative' : 'neutral'"
              />
            </li>
          }
        </ul>
      </section>
      <section class="lw-card" aria-labelledby="fields">
        <header>
          <h2 class="lw-card-title" id="fields">Fields of ours</h2>
          <p class="lw-muted">
            Both ids are needed so that no lead is made twice; the others carry where a lead came from.
          </p>
        </header>
        <ul class="pairs">
          @for (field of shown.fields; track field.object + field.name) {
            <li>
              <span
                >{{ field.label }}
                <span class="note"
                  >{{ field.object }} · {{ field.name }}{{ field.required ? ' · required' : '' }}</span
                ></span
              >
              <lw-status-pill [label]="fieldWords(field).label" [tone]="fieldWords(field).tone" />
            </li>
          }
        </ul>
      </section>
      <section class="lw-card" aria-labelledby="conversion">
        <header>
          <h2 class="lw-card-title" id="conversion">At conversion</h2>
          <p class="lw-muted">
            Salesforce copies a field only where an administrator said so. A nightly check repairs what it loses.
          </p>
        </header>
        <ul class="pairs">
          @for (pair of shown.conversion; track pair.object + pair.field) {
            <li>
              <span
                >{{ pair.leadField }} <span class="note">to {{ pair.object }} · {{ pair.field }}</span></span
              >
              <lw-status-pill [label]="pairWords(pair).label" [tone]="pairWords(pair).tone" />
            </li>
          }
        </ul>
      </section>
      <div class="lw-form-actions">
        @if (member.mayChange()) {
          <button matButton="filled" type="button" [disabled]="forbidden()" (click)="done.emit()">
            {{ complete() ? 'Go on' : 'Plan what is missing' }}
          </button>
        }
        <button matButton="outlined" type="button" [disabled]="resource.isLoading()" (click)="resource.reload()">
          {{ resource.isLoading() ? 'Checking…' : 'Check again' }}
        </button>
        <p class="note">Checked <lw-relative-time [at]="shown.checkedAt" />, API {{ shown.apiVersion }}</p>
      </div>
    } @else if (resource.error()) {
      <lw-error-state
        heading="The org could not be checked."
        [reassurance]="reason()"
        [requestId]="problem()?.requestId"
        (retry)="resource.reload()"
      />
    } @else {
      <lw-skeleton [count]="3" height="8rem" label="Asking Salesforce" />
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--lw-space-5);
    }
    header {
      display: grid;
      gap: var(--lw-space-1);
    }
    .pairs {
      display: grid;
    }
    .pairs li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--lw-space-1) var(--lw-space-4);
      padding-block: var(--lw-space-2);
      border-block-start: 1px solid var(--lw-line);
    }
    .pairs li > span {
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    .note {
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
    .lw-form-actions {
      align-items: center;
    }
  `,
})
export class CheckStep {
  /** The person goes on. */
  readonly done = output();

  protected readonly member = inject(SalesforceMember);
  protected readonly resource = httpResource<SetUp>(() => salesforceAddresses.setUp);
  protected readonly setUp = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  protected readonly problem = computed(() => (this.resource.error() ? problemOf(this.resource.error()) : undefined));
  protected readonly reason = computed(() => refusalText(this.resource.error()));
  protected readonly permission = permissionText;
  protected readonly fieldWords = fieldWords;
  protected readonly pairWords = pairWords;
  protected readonly forbidden = computed(() =>
    (this.setUp()?.permissions ?? []).some(({ ok, required }) => required && !ok),
  );
  protected readonly complete = computed(() => {
    const { fields = [], conversion = [] } = this.setUp() ?? {};
    return fields.every(({ state }) => state === 'ok') && conversion.every(({ state }) => state !== 'missing');
  });
  protected readonly summary = computed(() => {
    if (this.forbidden())
      return 'The connected user lacks a permission that is needed. Ask an administrator of Salesforce to give it, then check again.';
    if (this.complete()) return 'Everything is there.';
    return this.setUp()?.ready
      ? 'Both ids are there. What else is missing can be created in the next step.'
      : 'Some fields are missing. They can be created in the next step, after you have seen the plan.';
  });
}
