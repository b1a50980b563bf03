import { Service, inject, signal } from '@angular/core';
import { problemOf } from '@leadweave/api-client';
import { type Mapping, WhatConvertsApi } from '../whatconverts-api.js';
import { MappingDrafts } from './mapping-drafts.js';

/** Looks typed numbers up one by one, for keys that cannot list their profiles. */
@Service({ autoProvided: false })
export class ProfileChecks {
  private readonly api = inject(WhatConvertsApi);
  private readonly drafts = inject(MappingDrafts);

  /** The connection whose key is asked. */
  readonly connectionId = signal<string | undefined>(undefined);

  /** Marks the row when the number cannot be used, else remembers what it stands for. */
  async check({ locationId }: Mapping, profileId: string): Promise<void> {
    const connectionId = this.connectionId();
    if (!connectionId) return;
    try {
      this.drafts.remember(await this.api.checkProfile(connectionId, profileId));
    } catch (error) {
      const problem = problemOf(error);
      // Other failures say nothing about the number; saving will tell.
      if (problem.status === 422 || problem.status === 409)
        this.drafts.refuse(locationId, problem.detail ?? problem.title);
    }
  }
}
