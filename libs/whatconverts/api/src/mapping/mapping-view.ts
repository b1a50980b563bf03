import { type Interval } from '../planning/interval.js';
import { uncovered } from '../planning/uncovered.js';
import { type MappingDto, type MappingState } from './mapping.dto.js';
import { type MappingFigures } from './mapping-figures.repository.js';
import { type Suggestion } from './suggest-mappings.js';

/** What a row of the table depends on beside its figures. */
export interface MappingContext {
  readonly coverage: ReadonlyMap<string, readonly Interval[]>;
  /** Profiles that the key reaches; undefined where it cannot list them. */
  readonly reachable?: ReadonlySet<string>;
  readonly connectionId: string;
  readonly suggestions: ReadonlyMap<string, Suggestion>;
  readonly now: Date;
}

/** Share of the history that is proved complete, in whole percent; 100 only when nothing is missing but the last hours. */
export function historyPercent(backfillFrom: Date, mappedAt: Date, covered: readonly Interval[]): number {
  const window = { fromMs: backfillFrom.getTime(), toMs: mappedAt.getTime() };
  const missing = uncovered(window, covered).reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);
  return Math.floor(100 * (1 - missing / (window.toMs - window.fromMs)));
}

/** One row of the location settings. */
export function mappingToDto(figures: MappingFigures, context: MappingContext): MappingDto {
  const { locationId, locationName, city, profileId, profileName, connectionId, version } = figures;
  const suggestion = context.suggestions.get(locationId);
  return {
    locationId,
    locationName,
    city,
    state: stateOf(figures, context),
    profileId,
    profileName,
    connectionId,
    mappedAt: figures.mappedAt?.toISOString() ?? null,
    historyPercent: historyOf(figures, context),
    lastLeadAt: figures.lastLeadAt?.toISOString() ?? null,
    leadsLast30Days: figures.leads,
    attributionPercent: figures.leads === 0 ? null : Math.round((100 * figures.attributed) / figures.leads),
    suggestion: suggestion ? suggestionToDto(suggestion) : null,
    version,
  };
}

function stateOf({ profileId, connectionId, backfillState }: MappingFigures, context: MappingContext): MappingState {
  if (profileId === null) return 'unmapped';
  const isOurs = connectionId === context.connectionId;
  if (isOurs && context.reachable && !context.reachable.has(profileId)) return 'profile_missing';
  return backfillState === 'done' ? 'mapped' : 'loading_history';
}

function historyOf({ profileId, backfillFrom, backfillState, mappedAt }: MappingFigures, { coverage }: MappingContext) {
  if (profileId === null || !backfillFrom || !mappedAt) return null;
  if (backfillState === 'done') return 100;
  return historyPercent(backfillFrom, mappedAt, coverage.get(profileId) ?? []);
}

function suggestionToDto({ profileId, profileName, confidence, reason }: Suggestion) {
  return { profileId, profileName: profileName ?? null, confidence, reason };
}
