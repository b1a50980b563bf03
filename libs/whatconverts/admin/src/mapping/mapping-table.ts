import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatAutocomplete, type MatAutocompleteSelectedEvent, MatOption } from '@angular/material/autocomplete';
import { Paginator, UndoBar } from '@leadweave/ui';
import { type Mapping, type Profile } from '../whatconverts-api.js';
import { MappingDrafts } from './mapping-drafts.js';
import { MappingRow } from './mapping-row.js';
import { pastedRows } from './pasted-rows.js';
import { placeRows } from './place-rows.js';

const shownChoices = 30;

/** Locations with their Profile IDs. What is typed stays in `MappingDrafts`; saving is the caller's affair. */
@Component({
  selector: 'lw-mapping-table',
  imports: [MappingRow, MatAutocomplete, MatOption, Paginator],
  template: `
    <div class="lw-table-frame lw-cards">
      <table class="lw-table">
        <caption class="lw-hidden-text">
          Locations and their WhatConverts profiles
        </caption>
        <thead>
          <tr>
            <th scope="col">Location</th>
            <th scope="col">Profile ID</th>
            <th scope="col">Profile name</th>
            <th scope="col">Status</th>
            @if (!compact()) {
              <th scope="col">Last lead</th>
              <th scope="col" class="lw-number">Leads, 30 days</th>
              <th scope="col" class="lw-number">Attribution</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (mapping of page(); track mapping.locationId) {
            <tr
              lw-mapping-row
              [mapping]="mapping"
              [editable]="editable()"
              [compact]="compact()"
              [choices]="drafts.profiles() ? choices : undefined"
              (searched)="seek(mapping, $event)"
              (rowsPasted)="paste($event, mapping)"
            ></tr>
          }
        </tbody>
      </table>
    </div>
    <mat-autocomplete #choices="matAutocomplete" panelWidth="20rem" (optionSelected)="choose($event)">
      @for (profile of offered(); track profile.profileId) {
        <mat-option [value]="profile.profileId">
          <strong class="lw-figures">{{ profile.profileId }}</strong> {{ profile.name }}
          @if (profile.mappedLocationName; as taken) {
            <small>· {{ taken }}</small>
          }
        </mat-option>
      }
    </mat-autocomplete>
    @if (mappings().length > 25) {
      <lw-paginator
        label="Pages of locations"
        noun="locations"
        [total]="mappings().length"
        [pageSize]="pageSize()"
        [hasPrevious]="start() > 0"
        [hasNext]="start() + pageSize() < mappings().length"
        (previous)="first.set(start() - pageSize())"
        (next)="first.set(start() + pageSize())"
        (pageSizeChange)="resize($event)"
      />
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--lw-space-3);
    }
  `,
})
export class MappingTable {
  /** The rows to show, in their order. */
  readonly mappings = input.required<readonly Mapping[]>();

  /** Whether Profile IDs can be typed. */
  readonly editable = input(true);

  /** Leaves out figures that only mean something once leads are there. */
  readonly compact = input(false);

  /** What of a pasted text found no location. */
  readonly unplaced = output<readonly string[]>();

  protected readonly drafts = inject(MappingDrafts);
  private readonly bar = inject(UndoBar);
  private readonly sought = signal('');

  /** All fields share one list, so the table remembers whose turn it is. */
  private seeking: Mapping | undefined;
  protected readonly pageSize = signal(25);
  protected readonly first = signal(0);
  protected readonly start = computed(() => (this.first() < this.mappings().length ? Math.max(0, this.first()) : 0));
  protected readonly page = computed(() => this.mappings().slice(this.start(), this.start() + this.pageSize()));
  protected readonly offered = computed(() => {
    const sought = this.sought().trim().toLocaleLowerCase();
    const matches = (profile: Profile) =>
      profile.profileId.startsWith(sought) || (profile.name ?? '').toLocaleLowerCase().includes(sought);
    return (this.drafts.profiles() ?? []).filter(matches).slice(0, shownChoices);
  });

  protected seek(mapping: Mapping, text: string): void {
    this.seeking = mapping;
    this.sought.set(text);
  }

  protected choose({ option }: MatAutocompleteSelectedEvent): void {
    if (this.seeking) this.drafts.type(this.seeking.locationId, `${option.value}`);
  }

  protected resize(size: number): void {
    this.pageSize.set(size);
    this.first.set(0);
  }

  protected paste(text: string, { locationId }: Mapping): void {
    const start = this.mappings().findIndex((mapping) => mapping.locationId === locationId);
    const { typed, unplaced } = placeRows(pastedRows(text), this.mappings(), start);
    this.drafts.typeAll(typed);
    this.unplaced.emit(unplaced);
    this.bar.notify(`${typed.size} ${typed.size === 1 ? 'Profile ID' : 'Profile IDs'} pasted. Nothing is saved yet.`);
  }
}
