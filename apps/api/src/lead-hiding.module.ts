import { type AuditActor } from '@leadweave/brands-api';
import { LeadArchive } from '@leadweave/leads-api';
import { type Tx } from '@leadweave/persistence';
import { LeadHiding } from '@leadweave/whatconverts-api';
import { Global, Module } from '@nestjs/common';

/** Leads that are hidden when a location changes its profile are archived, in one action that can be undone as a whole. */
class ArchivedLeads extends LeadHiding {
  constructor(private readonly archive: LeadArchive) {
    super();
  }

  async hide(tx: Tx, leadIds: readonly string[], mappingId: string, { userId, name }: AuditActor): Promise<void> {
    await this.archive.archive(tx, leadIds, { by: userId ?? name, actionId: mappingId });
  }

  async show(tx: Tx, mappingIds: readonly string[], { userId, name }: AuditActor): Promise<void> {
    await this.archive.restore(tx, mappingIds, userId ?? name);
  }
}

/** Binds what the mapping of profiles asks of the leads. */
@Global()
@Module({
  providers: [
    { provide: LeadHiding, inject: [LeadArchive], useFactory: (archive: LeadArchive) => new ArchivedLeads(archive) },
  ],
  exports: [LeadHiding],
})
export class LeadHidingModule {}
