import { Component, computed, input, model } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { Icon } from '@leadweave/ui';
import { mdiClose, mdiPlus } from '@mdi/js';
import { deliveryLabels, notifiedTypes } from './notification-words.js';
import {
  type Delivery,
  type NotificationDeliveries,
  type NotificationRow,
  type NotifiedType,
} from './notifications-api.js';

interface NamedLocation {
  readonly id: string;
  readonly name: string;
}

const off: NotificationDeliveries = { web_form: 'off', phone_call: 'off', chat: 'off', other: 'off' };

/** Location by lead type: when the person is told. The first row stands for every location without one of its own. */
@Component({
  selector: 'lw-delivery-table',
  imports: [Icon, MatButton, MatIconButton],
  template: `
    <div class="lw-table-frame lw-cards">
      <table class="lw-table">
        <caption class="lw-hidden-text">
          When you are told of new leads, by location and type
        </caption>
        <thead>
          <tr>
            <th scope="col">Location</th>
            @for (column of types; track column.type) {
              <th scope="col">{{ column.label }}</th>
            }
            <th scope="col"><span class="lw-hidden-text">Actions</span></th>
          </tr>
        </thead>
        <tbody>
          @for (row of shown(); track row.locationId) {
            <tr>
              <th scope="row">{{ row.name }}</th>
              @for (column of types; track column.type) {
                <td [attr.data-label]="column.label">
                  <select
                    [attr.aria-label]="column.label + ', ' + row.name"
                    [class.off]="row.deliveries[column.type] === 'off'"
                    (change)="set(row.locationId, column.type, $event)"
                  >
                    @for (delivery of deliveries; track delivery) {
                      <option [value]="delivery" [selected]="row.deliveries[column.type] === delivery">
                        {{ labels[delivery] }}
                      </option>
                    }
                  </select>
                </td>
              }
              <td class="lw-row-actions">
                @if (row.locationId !== null) {
                  <button
                    matIconButton
                    type="button"
                    [attr.aria-label]="'Remove the row of ' + row.name"
                    (click)="remove(row.locationId)"
                  >
                    <lw-icon [path]="removeIcon" size="1.125rem" />
                  </button>
                }
              </td>
            </tr>
          }
        </tbody>
      </table>
    </div>
    @if (addable().length > 0) {
      <p class="add">
        <select #location aria-label="Location with a row of its own">
          @for (place of addable(); track place.id) {
            <option [value]="place.id">{{ place.name }}</option>
          }
        </select>
        <button matButton="outlined" type="button" (click)="add(location.value)">
          <lw-icon matButtonIcon class="mat-icon" [path]="addIcon" />Set this location apart
        </button>
      </p>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--lw-space-3);
    }
    select {
      block-size: 2.125rem;
      max-inline-size: 100%;
      padding-inline: var(--lw-space-2);
      border: 1px solid var(--lw-control-line);
      border-radius: var(--lw-corner);
      background: var(--lw-surface-raised);
      color: var(--lw-text);
    }
    select.off {
      color: var(--lw-text-muted);
    }
    .lw-row-actions:empty {
      display: none;
    }
    .add {
      display: flex;
      flex-wrap: wrap;
      gap: var(--lw-space-2);
    }
    .add select {
      block-size: var(--lw-control-height);
      min-inline-size: 0;
    }
  `,
})
export class DeliveryTable {
  readonly rows = model.required<readonly NotificationRow[]>();

  /** The locations that the person may see. */
  readonly locations = input.required<readonly NamedLocation[]>();

  protected readonly types = notifiedTypes;
  protected readonly labels = deliveryLabels;
  protected readonly deliveries = Object.keys(deliveryLabels) as Delivery[];
  protected readonly removeIcon = mdiClose;
  protected readonly addIcon = mdiPlus;

  protected readonly shown = computed(() => [
    {
      locationId: null,
      name: this.isApart() ? 'All other locations' : 'All my locations',
      deliveries: this.deliveriesOf(null),
    },
    ...this.locations()
      .filter(({ id }) => this.has(id))
      .map(({ id, name }) => ({ locationId: id, name, deliveries: this.deliveriesOf(id) })),
  ]);

  /** With one location the row for all is the row of that one. */
  protected readonly addable = computed(() =>
    this.locations().length > 1 ? this.locations().filter(({ id }) => !this.has(id)) : [],
  );
  private readonly isApart = computed(() => this.rows().some(({ locationId }) => locationId !== null));

  protected set(locationId: string | null, type: NotifiedType, event: Event): void {
    const delivery = (event.target as HTMLSelectElement).value as Delivery;
    this.put({ locationId, deliveries: { ...this.deliveriesOf(locationId), [type]: delivery } });
  }

  /** Begins with what holds for the location already. */
  protected add(locationId: string): void {
    this.put({ locationId, deliveries: this.deliveriesOf(null) });
  }

  protected remove(locationId: string): void {
    this.rows.update((rows) => rows.filter((row) => row.locationId !== locationId));
  }

  private put(row: NotificationRow): void {
    this.rows.update((rows) => [...rows.filter(({ locationId }) => locationId !== row.locationId), row]);
  }

  private has(id: string): boolean {
    return this.rows().some(({ locationId }) => locationId === id);
  }

  private deliveriesOf(id: string | null): NotificationDeliveries {
    return this.rows().find(({ locationId }) => locationId === id)?.deliveries ?? off;
  }
}
