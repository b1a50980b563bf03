import { AuditService } from '@leadweave/brands-api';
import { JobQueues } from '@leadweave/jobs';
import { type Tx } from '@leadweave/persistence';
import { Global, Module, type Type } from '@nestjs/common';
import { type LeadMember, LeadMembers } from '../members/lead-members.js';
import { everywhere } from './builders.js';

/** People of the brand as a test wants them. */
export class TestMembers extends LeadMembers {
  private readonly people = new Map<string, LeadMember>();

  set(userId: string, member: Partial<LeadMember> = {}): void {
    const defaults = { name: 'Ada Admin', email: `${userId.slice(-2)}@example.com`, role: 'brand_admin' } as const;
    this.people.set(userId, { userId, ...defaults, scope: everywhere, ...member });
  }

  remove(userId: string): void {
    this.people.delete(userId);
  }

  find(_tx: Tx, userIds: readonly string[]): Promise<ReadonlyMap<string, LeadMember>> {
    return Promise.resolve(new Map([...this.people].filter(([userId]) => userIds.includes(userId))));
  }
}

/** Keeps what is enqueued instead of handing it to workers. */
export class KeptJobs {
  readonly jobs: { readonly queue: string; readonly data: object }[] = [];

  enqueue(_tx: unknown, queue: string, data: object): Promise<void> {
    this.jobs.push({ queue, data });
    return Promise.resolve();
  }
}

/** What the application provides to the modules of this library. */
export function surroundings(members: LeadMembers, jobs: KeptJobs): Type {
  @Global()
  @Module({
    providers: [AuditService, { provide: LeadMembers, useValue: members }, { provide: JobQueues, useValue: jobs }],
    exports: [AuditService, LeadMembers, JobQueues],
  })
  class Surroundings {}
  return Surroundings;
}
