import { Component, computed, input } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { CopyButton, Icon } from '@leadweave/ui';
import { mdiEmailOutline, mdiPhoneOutline } from '@mdi/js';
import { type LeadDetail } from '../leads-api.js';
import { Fact, type SaveFact } from './fact.js';

/** Who got in touch: to copy, to call, to write to. */
@Component({
  selector: 'lw-contact-section',
  imports: [CopyButton, Fact, Icon, MatIconButton],
  template: `
    @let contact = lead().contact;
    <section class="lw-card" aria-labelledby="contact-title">
      <h3 class="lw-card-title" id="contact-title">Contact</h3>
      <dl>
        <div
          lw-fact
          label="Name"
          path="contact.name"
          [lead]="lead()"
          [value]="contact.name"
          [save]="save()"
          missing="no name was given"
        ></div>
        @if (contact.company || save()) {
          <div
            lw-fact
            label="Company"
            path="contact.company"
            [lead]="lead()"
            [value]="contact.company"
            [save]="save()"
            missing="no company was given"
          ></div>
        }
        <div
          lw-fact
          label="Phone"
          path="contact.phone"
          type="tel"
          [lead]="lead()"
          [text]="contact.phone?.raw ?? ''"
          [save]="save()"
          [missing]="phone() ? undefined : 'no number was given'"
        >
          @if (phone(); as number) {
            <a [href]="'tel:' + (number.e164 ?? number.raw)">{{ number.display }}</a>
            <lw-copy-button [text]="number.e164 ?? number.raw" label="Copy phone number" />
            <a matIconButton class="act" aria-label="Call" [href]="'tel:' + (number.e164 ?? number.raw)">
              <lw-icon [path]="callIcon" size="1rem" />
            </a>
          }
        </div>
        <div
          lw-fact
          label="E-mail"
          path="contact.email"
          type="email"
          [lead]="lead()"
          [text]="contact.email"
          [save]="save()"
          [missing]="contact.email ? undefined : 'no address was given'"
        >
          @if (contact.email; as email) {
            <a [href]="'mailto:' + encoded(email)">{{ email }}</a>
            <lw-copy-button [text]="email" label="Copy e-mail" />
            <a matIconButton class="act" aria-label="Write an e-mail" [href]="'mailto:' + encoded(email)">
              <lw-icon [path]="mailIcon" size="1rem" />
            </a>
          }
        </div>
        @if (lead().callerId; as callerId) {
          <div lw-fact label="Caller ID" [value]="callerId"></div>
        }
        @if (place(); as text) {
          <div lw-fact label="Place" [value]="text"></div>
        }
      </dl>
    </section>
  `,
  styles: `
    :host {
      display: block;
    }
    .act {
      --mat-icon-button-state-layer-size: 1.75rem;
      --mat-icon-button-touch-target-size: 1.75rem;
      inline-size: 1.75rem;
      block-size: 1.75rem;
      padding: 0.375rem;
    }
  `,
})
export class ContactSection {
  readonly lead = input.required<LeadDetail>();

  /** Keeps what a person enters; without it nothing can be entered. */
  readonly save = input<SaveFact>();

  protected readonly callIcon = mdiPhoneOutline;
  protected readonly mailIcon = mdiEmailOutline;
  protected readonly phone = computed(() => this.lead().contact.phone ?? this.lead().call?.callerNumber);
  protected readonly place = computed(() => {
    const { city, state, zip, country } = this.lead().place;
    return [city, [state, zip].filter(Boolean).join(' '), country].filter(Boolean).join(', ');
  });

  protected encoded(email: string): string {
    return encodeURIComponent(email).replaceAll('%40', '@');
  }
}
