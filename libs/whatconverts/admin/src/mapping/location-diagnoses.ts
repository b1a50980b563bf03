import { httpResource } from '@angular/common/http';
import { Injectable, computed } from '@angular/core';
import { type Schema } from '@leadweave/api-client';

type Diagnosis = Schema<'DiagnosisDto'>;

/** The status of the row says these already. */
const saidByTheRow: readonly Diagnosis['cause'][] = ['no-profile-id', 'history-loading'];

/** Why locations do not get their leads, as the product checks it by itself. Without an answer the rows say nothing. */
@Injectable()
export class LocationDiagnoses {
  private readonly checked = httpResource<Schema<'DiagnosesDto'>>(() => '/api/v1/insights/diagnoses');
  private readonly byLocation = computed(() => {
    const locations = this.checked.hasValue() ? this.checked.value().data : [];
    return new Map(locations.map(({ locationId, diagnoses }) => [locationId, diagnoses]));
  });

  /** The most basic cause at a location that its row does not tell already. */
  of(locationId: string): Diagnosis | undefined {
    return this.byLocation()
      .get(locationId)
      ?.find(({ cause }) => !saidByTheRow.includes(cause));
  }
}
