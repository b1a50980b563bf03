import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { MatCheckbox } from '@angular/material/checkbox';
import { Segmented } from '@leadweave/ui';
import { Narrowing, SaveBar } from '@leadweave/ui/form';
import { SalesforceMember } from '../member/salesforce-member.js';
import { type ToSalesforce } from '../salesforce-api.js';
import { EditedSettings } from '../settings/edited-settings.js';
import { MeantChoices } from '../settings/meant-choices.js';
import { SettingsFrame } from '../settings/settings-frame.js';
import {
  conversionChoices,
  deleteChoices,
  duplicateChoices,
  leadTypeChoices,
  ownerChoices,
  phoneFormatNames,
  qualityChoices,
} from '../wording/choice-words.js';
import { OwnerSearch } from './owner-search.js';
import { PhoneTestForm } from './phone-test.js';

const ownerId = /^(005|00G)[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?$/u;

/** Which leads go to Salesforce, what happens when they are known there, and how they are made. */
@Component({
  selector: 'lw-sending-form',
  imports: [SaveBar, MatCheckbox, MeantChoices, Narrowing, OwnerSearch, PhoneTestForm, Segmented, SettingsFrame],
  providers: [EditedSettings],
  template: `
    <lw-settings-frame>
      @if (draft(); as values) {
        <section class="lw-card" aria-labelledby="which">
          <header>
            <h2 class="lw-card-title" id="which">Which leads go</h2>
            <p class="lw-muted">All parts must fit. Spam and tests never go, whatever stands here.</p>
          </header>
          <lw-meant-choices
            label="Quality"
            [choices]="qualities"
            [value]="quality()"
            [editable]="member.mayChange()"
            (valueChange)="chooseQuality($event)"
          />
          <div class="axes" [inert]="!member.mayChange()">
            <lw-narrowing
              label="Kinds of lead"
              [choices]="types"
              [chosen]="values.types"
              (chosenChange)="change({ types: $event })"
            />
            <lw-narrowing
              label="Locations"
              [choices]="places()"
              [chosen]="values.locationIds"
              (chosenChange)="change({ locationIds: $event })"
            />
            <label class="lw-field">
              <span class="lw-label">Only from these sources, one a line</span>
              <textarea
                rows="2"
                placeholder="google"
                [value]="values.sources.join('\\n')"
                (change)="typeSources($event)"
              ></textarea>
              <span class="hint">Empty: leads from every source.</span>
            </label>
            <div class="group">
              <h3 class="lw-label">What WhatConverts flags</h3>
              <mat-checkbox [checked]="values.holdVendorSpam" (change)="change({ holdVendorSpam: $event.checked })">
                Hold what it marks as spam until somebody scores it Good
              </mat-checkbox>
              <mat-checkbox
                [checked]="values.holdVendorDuplicates"
                (change)="change({ holdVendorDuplicates: $event.checked })"
              >
                Hold what it marks as a duplicate until somebody scores it Good
              </mat-checkbox>
            </div>
          </div>
        </section>
        <section class="lw-card" aria-labelledby="known">
          <header>
            <h2 class="lw-card-title" id="known">When Salesforce knows the person</h2>
            <p class="lw-muted">Our own id is looked for first, so no lead is ever made twice.</p>
          </header>
          <div class="group" [inert]="!member.mayChange()">
            <h3 class="lw-label">Then look for</h3>
            <mat-checkbox [checked]="values.searchEmail" (change)="change({ searchEmail: $event.checked })">
              the same e-mail address
            </mat-checkbox>
            <mat-checkbox [checked]="values.searchPhone" (change)="change({ searchPhone: $event.checked })">
              the same number in any phone field
            </mat-checkbox>
          </div>
          <lw-meant-choices
            label="When a duplicate rule of the org refuses a lead"
            [choices]="duplicates"
            [value]="values.duplicates"
            [editable]="member.mayChange()"
            (valueChange)="change({ duplicates: $event })"
          />
          <lw-meant-choices
            label="When people deleted the record there"
            [choices]="deletes"
            [value]="values.whenDeleted"
            [editable]="member.mayChange()"
            (valueChange)="change({ whenDeleted: $event })"
          />
          <lw-meant-choices
            label="After conversion, changes go to"
            [choices]="conversions"
            [value]="values.afterConversion"
            [editable]="member.mayChange()"
            (valueChange)="change({ afterConversion: $event })"
          />
        </section>
        <section class="lw-card" aria-labelledby="made">
          <header>
            <h2 class="lw-card-title" id="made">How a lead is made</h2>
            <p class="lw-muted">Owners are never touched by an update.</p>
          </header>
          <lw-meant-choices
            label="Owner"
            [choices]="owners"
            [value]="values.owner.kind"
            [editable]="member.mayChange()"
            (valueChange)="change({ owner: { kind: $event, id: values.owner.id } })"
          >
            @if (values.owner.kind === 'owner') {
              <label class="lw-field owner">
                <span class="lw-label">Id of the user or queue</span>
                <input
                  type="text"
                  autocomplete="off"
                  spellcheck="false"
                  placeholder="00G5g000000AbCdEAK"
                  [readOnly]="!member.mayChange()"
                  [attr.aria-invalid]="ownerFault() ? 'true' : null"
                  [attr.aria-describedby]="ownerFault() ? 'owner-fault' : null"
                  [value]="values.owner.id ?? ''"
                  (input)="typeOwner($event)"
                />
                @if (ownerFault(); as text) {
                  <span class="fault" id="owner-fault">{{ text }}</span>
                }
              </label>
              @if (member.mayChange()) {
                <lw-owner-search
                  [chosen]="values.owner.id"
                  (choose)="change({ owner: { kind: 'owner', id: $event } })"
                />
              }
            }
          </lw-meant-choices>
          <div class="group">
            <h3 class="lw-label">Phone numbers</h3>
            <div [inert]="!member.mayChange()">
              <lw-segmented
                label="Phone numbers"
                [options]="formats"
                [value]="values.phoneFormat"
                (valueChange)="change({ phoneFormat: $event })"
              />
            </div>
            <p class="hint">Validation rules of some orgs take only one of them. Ids and e-mails are never changed.</p>
          </div>
          <lw-phone-test [format]="values.phoneFormat" />
        </section>
        @if (changed()) {
          <lw-save-bar
            [text]="ownerFault() ? 'Not saved, 1 value to correct' : 'Not saved yet. It holds for leads from then on.'"
            [label]="saveLabel()"
            [saving]="settings.saving()"
            [blocked]="!!ownerFault()"
            (save)="save()"
            (discard)="discard()"
          />
        }
      }
    </lw-settings-frame>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
    }
    .lw-card {
      gap: var(--lw-space-5);
    }
    header,
    .group {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      justify-items: start;
      gap: var(--lw-space-1);
    }
    .axes {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
    }
    .axes > * {
      padding-block: var(--lw-space-3);
      border-block-start: 1px solid var(--lw-line);
    }
    .axes > :last-child {
      padding-block-end: 0;
    }
    textarea,
    input[type='text'] {
      inline-size: 100%;
      padding-inline: var(--lw-space-2);
      border: 1px solid var(--lw-control-line);
      border-radius: var(--lw-corner);
      background: var(--lw-surface-raised);
      color: var(--lw-text);
      font: var(--lw-type-body);
    }
    textarea {
      padding-block: var(--lw-space-2);
      resize: vertical;
    }
    input[type='text'] {
      block-size: var(--lw-control-height);
    }
    .owner {
      max-inline-size: 20rem;
      padding-inline-start: var(--lw-space-8);
    }
    .hint {
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
    .fault {
      color: var(--lw-negative);
      font: var(--lw-type-small);
    }
  `,
})
export class SendingForm {
  readonly saveLabel = input('Save');

  /** What was edited is saved. */
  readonly saved = output();

  protected readonly member = inject(SalesforceMember);
  protected readonly settings = inject(EditedSettings);
  protected readonly types = leadTypeChoices;
  protected readonly qualities = qualityChoices;
  protected readonly duplicates = duplicateChoices;
  protected readonly deletes = deleteChoices;
  protected readonly conversions = conversionChoices;
  protected readonly owners = ownerChoices;
  protected readonly formats = (['e164', 'local', 'as-received'] as const).map((value) => ({
    value,
    label: phoneFormatNames[value],
  }));
  protected readonly places = computed(() =>
    this.member.locations().map(({ id, name }) => ({ value: id, label: name })),
  );

  protected readonly draft = linkedSignal<ToSalesforce | undefined>(() => this.settings.saved()?.toSalesforce);
  protected readonly quality = computed(() => (this.draft()?.qualities.includes('good') ? 'good' : 'all'));
  protected readonly changed = computed(
    () => JSON.stringify(this.draft()) !== JSON.stringify(this.settings.saved()?.toSalesforce),
  );
  protected readonly ownerFault = computed(() => {
    const { kind, id } = this.draft()?.owner ?? {};
    if (kind !== 'owner' || ownerId.test(id ?? '')) return undefined;
    return 'An id of a user begins with 005, one of a queue with 00G; it has 15 or 18 characters.';
  });

  protected change(parts: Partial<ToSalesforce>): void {
    this.draft.update((draft) => draft && { ...draft, ...parts });
  }

  /** Unscored leads go along with good ones or not at all. */
  protected chooseQuality(quality: 'all' | 'good'): void {
    this.change({ qualities: quality === 'good' ? ['good'] : [] });
  }

  protected typeSources({ target }: Event): void {
    const texts = (target as HTMLTextAreaElement).value.split('\n').map((text) => text.trim());
    this.change({ sources: [...new Set(texts.filter(Boolean))] });
  }

  protected typeOwner({ target }: Event): void {
    this.change({ owner: { kind: 'owner', id: (target as HTMLInputElement).value.trim() } });
  }

  protected discard(): void {
    this.settings.forget();
    this.draft.set(this.settings.saved()?.toSalesforce);
  }

  protected async save(): Promise<void> {
    const draft = this.draft();
    if (!draft) return;
    const { kind, id } = draft.owner;
    const toSalesforce = { ...draft, owner: kind === 'owner' ? { kind, id } : { kind } };
    if (await this.settings.save({ toSalesforce }, 'Saved. It holds for leads from now on.')) this.saved.emit();
  }
}
