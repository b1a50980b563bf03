import { type Endpoint } from './endpoint.js';
import { type EndpointDto } from './endpoint.dto.js';
import { type EndpointFigures } from './endpoint-figures.repository.js';

const time = (at: Date | undefined) => at?.toISOString() ?? null;

export function endpointToDto(endpoint: Endpoint, figures: EndpointFigures, now: Date): EndpointDto {
  const { id, version, url, description, style, selection, headerNames, state } = endpoint;
  const { delivered, exhausted, waiting, nextTryAt } = figures;
  const overlaps = endpoint.previousUntil && endpoint.previousUntil > now;
  return {
    ...{ id, version, url, description, style, state, delivered, exhausted, waiting },
    selection: { ...selection } as EndpointDto['selection'],
    headerNames: [...headerNames],
    stateReason: endpoint.stateReason ?? null,
    failingSince: time(endpoint.failingSince),
    lastSuccessAt: time(endpoint.lastSuccessAt),
    lastFailureAt: time(endpoint.lastFailureAt),
    lastFailure: endpoint.lastFailure ?? null,
    previousSecretUntil: overlaps ? time(endpoint.previousUntil) : null,
    nextTryAt: time(nextTryAt),
    createdAt: endpoint.createdAt.toISOString(),
    updatedAt: endpoint.updatedAt.toISOString(),
  };
}
