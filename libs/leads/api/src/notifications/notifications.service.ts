import { type Access } from '@leadweave/access';
import { type BrandService } from '@leadweave/brands-api';
import { requireIfMatch } from '@leadweave/http';
import { type Database, type Tx } from '@leadweave/persistence';
import { type Clock, hourMs, isTimeZone } from '@leadweave/time';
import { LeadsError } from '../leads-error.js';
import { type LeadReader } from '../reading/lead-reader.js';
import { firstSetting, type NotificationSetting } from './notification-setting.js';
import { type NotificationSettingsRepository } from './notification-settings.repository.js';
import { type NotificationSendsRepository, type SendLogRow } from './notification-sends.repository.js';

const mostTestsPerHour = 5;
const mostOfLead = 20;

/** What the signed-in person is told of, and what was sent. */
export class NotificationsService {
  constructor(
    private readonly database: Database,
    private readonly settings: NotificationSettingsRepository,
    private readonly sends: NotificationSendsRepository,
    private readonly brands: Pick<BrandService, 'current'>,
    private readonly reader: LeadReader,
    private readonly clock: Clock,
  ) {}

  find(access: Access): Promise<NotificationSetting> {
    return this.inBrand(access, (tx) => this.current(tx, access));
  }

  /** @throws LeadsError `notification-setting-invalid`; RequestError `precondition-…` */
  save(access: Access, wanted: Omit<NotificationSetting, 'version'>, ifMatch?: string): Promise<NotificationSetting> {
    return this.inBrand(access, async (tx) => {
      const before = await this.current(tx, access);
      requireIfMatch(ifMatch, before.version);
      await this.refuseFaults(tx, wanted);
      const setting = { ...wanted, version: before.version + 1 };
      const saved = await this.settings.save(tx, access.user.userId, setting, this.clock());
      if (!saved) requireIfMatch(ifMatch, before.version + 1);
      return setting;
    });
  }

  /** Asks for a mail to the person. @throws LeadsError `too-many-test-mails` */
  test({ user, ...access }: Access): Promise<void> {
    return this.inBrand(access, async (tx) => {
      const now = this.clock();
      const sent = await this.sends.testsSince(tx, user.userId, new Date(now.getTime() - hourMs));
      if (sent >= mostTestsPerHour) {
        throw new LeadsError('too-many-test-mails', `No more than ${mostTestsPerHour} test mails an hour. Try later.`);
      }
      await this.sends.insertTest(tx, user.userId, now);
    });
  }

  /** Mails to the person; brand admins see everybody's. Newest first, before the id `before`. */
  log(access: Access, before: string | undefined, limit: number): Promise<SendLogRow[]> {
    const userId = access.role === 'brand_admin' ? undefined : access.user.userId;
    return this.inBrand(access, (tx) => this.sends.log(tx, userId, before, limit));
  }

  /** @throws LeadsError `lead-not-found` */
  ofLead(access: Access, leadId: string): Promise<SendLogRow[]> {
    return this.inBrand(access, async (tx) => {
      await this.reader.row(tx, leadId);
      return this.sends.ofLead(tx, leadId, mostOfLead);
    });
  }

  private async current(tx: Tx, { user }: Access): Promise<NotificationSetting> {
    const setting = await this.settings.find(tx, user.userId);
    return setting ?? firstSetting((await this.brands.current(tx)).timeZone);
  }

  private async refuseFaults(tx: Tx, { timeZone, quietFrom, quietTo, rows }: Omit<NotificationSetting, 'version'>) {
    const named = rows.flatMap(({ locationId }) => locationId ?? []);
    const distinct = new Set(rows.map(({ locationId }) => locationId));
    const known = await this.settings.knownLocations(tx, named);
    const errors = [
      ...(isTimeZone(timeZone) ? [] : [{ pointer: '/timeZone', detail: 'is no time zone' }]),
      ...((quietFrom === undefined) === (quietTo === undefined)
        ? []
        : [{ pointer: '/quietTo', detail: 'quiet hours need a start and an end' }]),
      ...(distinct.size === rows.length ? [] : [{ pointer: '/rows', detail: 'a location stands there twice' }]),
      ...(known === new Set(named).size
        ? []
        : [{ pointer: '/rows', detail: 'holds an id that is no location of yours' }]),
    ];
    if (errors.length > 0) {
      throw new LeadsError('notification-setting-invalid', 'The setting has faults', { details: { errors } });
    }
  }

  private inBrand<Result>(
    { brandId, scope }: Pick<Access, 'brandId' | 'scope'>,
    work: (tx: Tx) => Promise<Result>,
  ): Promise<Result> {
    return this.database.inBrand(brandId, scope, work);
  }
}
