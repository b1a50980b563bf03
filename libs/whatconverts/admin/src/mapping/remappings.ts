import { Service, inject } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';
import { type Mapping, type MappingChange } from '../whatconverts-api.js';
import { type DraftChange, MappingDrafts } from './mapping-drafts.js';
import { type Remapping } from './remap-dialog.js';

/** Changed and removed profiles: each is asked about before it happens, one after another. */
@Service({ autoProvided: false })
export class Remappings {
  private readonly dialogs = inject(MatDialog);
  private readonly drafts = inject(MappingDrafts);

  /** Returns how many were changed; what was not agreed to stays typed. */
  async confirmAll(connectionId: string): Promise<number> {
    let changed = 0;
    for (const change of this.drafts.ready().filter(isRemapping)) {
      if (!(await this.ask(connectionId, change))) continue;
      this.drafts.forget([change.mapping.locationId]);
      changed += 1;
    }
    return changed;
  }

  private async ask(connectionId: string, { mapping, verdict }: DraftChange): Promise<MappingChange | undefined> {
    const { RemapDialog } = await import('./remap-dialog.js');
    const profileId = verdict.kind === 'change' ? verdict.profileId : undefined;
    const dialog = this.dialogs.open<unknown, Remapping, MappingChange>(RemapDialog, {
      data: { connectionId, mapping, profileId, others: this.others(mapping) },
    });
    return firstValueFrom(dialog.afterClosed());
  }

  private others({ locationId: own }: Mapping): Remapping['others'] {
    const others = this.drafts.mappings().filter(({ locationId }) => locationId !== own);
    return others.map(({ locationId, locationName }) => ({ value: locationId, label: locationName }));
  }
}

const isRemapping = ({ verdict }: DraftChange) => verdict.kind === 'change' || verdict.kind === 'remove';
