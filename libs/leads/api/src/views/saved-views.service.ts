import { type Access } from '@leadweave/access';
import { requireIfMatch } from '@leadweave/http';
import { type Database, sanitizeText, type Tx } from '@leadweave/persistence';
import { LeadsError } from '../leads-error.js';
import { type ListLayout } from './list-layout.js';
import {
  type SavedViewFacts,
  type SavedViewRow,
  type SavedViewsRepository,
  type ViewChoice,
} from './saved-views.repository.js';
import { viewQueryOrThrow } from './view-query.js';

/** Views that one person may own; a menu with more is no help. */
const mostOwned = 50;
const mostListed = 500;

/** Lists of leads under a name: private ones of a person, and shared ones that brand admins keep. */
export class SavedViewsService {
  constructor(
    private readonly database: Database,
    private readonly views: SavedViewsRepository,
  ) {}

  list(access: Access): Promise<{ rows: readonly SavedViewRow[]; ownLayout: ListLayout | null }> {
    return this.inBrand(access, async (tx) => ({
      rows: await this.views.list(tx, access.user.userId, mostListed),
      ownLayout: await this.views.ownLayout(tx, access.user.userId),
    }));
  }

  /** @throws LeadsError `view-sharing-refused`, `view-name-taken`, `too-many-views`; RequestError `invalid-values` */
  create(access: Access, facts: SavedViewFacts): Promise<SavedViewRow> {
    const checked = checkedFacts(access, facts);
    return this.inBrand(access, async (tx) => {
      const { userId } = access.user;
      if ((await this.views.owned(tx, userId)) >= mostOwned) {
        throw new LeadsError('too-many-views', `Nobody keeps more than ${mostOwned} views. Remove one first.`);
      }
      const id = await this.views.insert(tx, userId, checked);
      if (!id) throw nameTaken();
      return this.findOrThrow(tx, access, id);
    });
  }

  /** @throws LeadsError `view-not-found`, `view-sharing-refused`, `view-name-taken`; RequestError `precondition-…` */
  update(access: Access, id: string, change: Partial<SavedViewFacts>, ifMatch?: string): Promise<SavedViewRow> {
    return this.inBrand(access, async (tx) => {
      const before = await this.changeable(tx, access, id, ifMatch);
      const named = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      const { name, shared, query, layout } = before;
      const changed = await this.views.update(tx, id, checkedFacts(access, { name, shared, query, layout, ...named }));
      if (!changed) throw nameTaken();
      return this.findOrThrow(tx, access, id);
    });
  }

  /** @throws LeadsError `view-not-found`, `view-sharing-refused`; RequestError `precondition-…` */
  remove(access: Access, id: string, ifMatch?: string): Promise<void> {
    return this.inBrand(access, async (tx) => {
      await this.changeable(tx, access, id, ifMatch);
      await this.views.delete(tx, id);
    });
  }

  /** Keeps how a person looks at a view, or at the list without one. @throws LeadsError `view-not-found` */
  choose(access: Access, choice: ViewChoice): Promise<void> {
    return this.inBrand(access, async (tx) => {
      if (choice.viewId) await this.findOrThrow(tx, access, choice.viewId);
      await this.views.choose(tx, access.user.userId, choice);
    });
  }

  private async changeable(tx: Tx, access: Access, id: string, ifMatch: string | undefined): Promise<SavedViewRow> {
    const row = await this.views.findForChange(tx, access.user.userId, id);
    if (!row) throw notFound();
    if (row.shared && access.role !== 'brand_admin') throw sharingRefused();
    requireIfMatch(ifMatch, row.version);
    return row;
  }

  private async findOrThrow(tx: Tx, { user }: Access, id: string): Promise<SavedViewRow> {
    const row = await this.views.find(tx, user.userId, id);
    if (!row) throw notFound();
    return row;
  }

  private inBrand<Result>({ brandId, scope }: Access, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.database.inBrand(brandId, scope, work, { retries: 2 });
  }
}

function checkedFacts({ role }: Access, { name, shared, query, layout }: SavedViewFacts): SavedViewFacts {
  if (shared && role !== 'brand_admin') throw sharingRefused();
  const plain = sanitizeText(name).normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (plain === '') throw new LeadsError('view-name-missing', 'Give the view a name.');
  return { name: plain, shared, query: viewQueryOrThrow(query), layout };
}

const notFound = () => new LeadsError('view-not-found', 'There is no such view for this person');
const nameTaken = () => new LeadsError('view-name-taken', 'A view of this name exists already.');
const sharingRefused = () => new LeadsError('view-sharing-refused', 'Shared views are kept by brand admins.');
