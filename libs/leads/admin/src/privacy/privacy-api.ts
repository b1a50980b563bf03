import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { type Schema } from '@leadweave/api-client';
import { firstValueFrom } from 'rxjs';

export type Retention = Schema<'RetentionDto'>;
export type ErasureOutcome = Schema<'ErasureOutcomeDto'>;
export type PersonalExport = Schema<'PersonalExportDto'>;

/** By what a person is sought. */
export interface Person {
  readonly email?: string;
  readonly phone?: string;
}

export const retentionAddress = '/api/v1/retention';

/** Calls about people's data. Refusals are thrown; read them with `problemOf`. */
@Service()
export class PrivacyApi {
  private readonly http = inject(HttpClient);

  /** @param seen ETag of the settings that were changed */
  saveRetention(retention: Retention, seen: string): Promise<Retention> {
    return firstValueFrom(this.http.put<Retention>(retentionAddress, retention, { headers: { 'If-Match': seen } }));
  }

  /** Says what would be erased, and changes nothing. */
  lookFor(person: Person): Promise<ErasureOutcome> {
    return firstValueFrom(this.http.post<ErasureOutcome>('/api/v1/erasures', { ...person, dryRun: true }));
  }

  /** Erases exactly what was looked at. */
  erase(person: Person, planId: string): Promise<ErasureOutcome> {
    return firstValueFrom(this.http.post<ErasureOutcome>('/api/v1/erasures', { ...person, planId }));
  }

  export(person: Person): Promise<PersonalExport> {
    return firstValueFrom(this.http.post<PersonalExport>('/api/v1/personal-exports', person));
  }
}
