import { type Access } from '@leadweave/access';
import { type Database } from '@leadweave/persistence';
import { type Clock } from '@leadweave/time';
import { type ConnectionsOfBrand } from '../alerts/alert-evaluation.js';
import { type BrandVerdict, type BrandWatch, lastDays, type LocationVerdict } from './brand-watch.js';
import { diagnosisText } from './diagnosis-text.js';
import { type DiagnosesDto, type HealthReportDto, type LocationHealthDto } from './health.dto.js';

const shownDays = 56;

/** What the Health page shows, looked at when asked. */
export class HealthService {
  constructor(
    private readonly database: Database,
    private readonly connections: ConnectionsOfBrand,
    private readonly watch: BrandWatch,
    private readonly clock: Clock,
  ) {}

  async report(access: Access): Promise<HealthReportDto> {
    const { at, locations, flow } = await this.look(access);
    return {
      checkedAt: at.toISOString(),
      locations: locations.map((verdict) => healthToDto(verdict, at)),
      quarantined: flow.quarantined,
    };
  }

  async diagnoses(access: Access): Promise<DiagnosesDto> {
    const { at, locations } = await this.look(access);
    return { checkedAt: at.toISOString(), data: locations.map(diagnosesOf) };
  }

  private async look({ brandId, scope }: Access): Promise<BrandVerdict> {
    const { data } = await this.connections.list(brandId);
    return this.database.inBrand(brandId, scope, (tx) => this.watch.look(tx, data, this.clock()));
  }
}

function diagnosesOf({ location: { id, name }, diagnoses }: LocationVerdict) {
  return {
    locationId: id,
    locationName: name,
    diagnoses: diagnoses.map((one) => ({ ...one, text: diagnosisText(one.cause, one.facts) })),
  };
}

function healthToDto(verdict: LocationVerdict, at: Date): LocationHealthDto {
  const { location, silence, usual } = verdict;
  const { arrivals, month, quarantined } = location;
  const percent = (part: number) => (month.leads === 0 ? null : Math.round((part / month.leads) * 100));
  return {
    ...diagnosesOf(verdict),
    timeZone: arrivals.timeZone,
    days: lastDays(location, at, shownDays),
    usual: usual ?? null,
    lastLeadAt: arrivals.lastLeadAt?.toISOString() ?? null,
    observedUntil: arrivals.observedUntil.toISOString(),
    silentHours: silence.kind === 'silent' ? silence.hours : null,
    leads: month.leads,
    attributionPercent: percent(month.attributed),
    spamPercent: percent(month.spam),
    quarantined,
  };
}
