import { type Tx } from '@leadweave/persistence';
import { Injectable } from '@nestjs/common';

/** Leads that have just gone to another location. */
export interface MovedLeads {
  readonly leadIds: readonly string[];
  readonly fromLocationId: string;
  readonly toLocationId: string;
}

/** A feature that writes the location of a lead beside something of its own. */
export interface LocationCopyHolder {
  /** In the transaction of the move and in whole batches: a few statements, whatever the number of leads. */
  follow(tx: Tx, moved: MovedLeads): Promise<void>;
}

/** Where features register the copies they keep of a lead's location, so that nothing stays visible at the old one. */
@Injectable()
export class LocationCopies {
  private readonly holders: LocationCopyHolder[] = [];

  register(holder: LocationCopyHolder): void {
    this.holders.push(holder);
  }

  async follow(tx: Tx, moved: MovedLeads): Promise<void> {
    // As many as there are features.
    for (const holder of this.holders) await holder.follow(tx, moved);
  }
}
