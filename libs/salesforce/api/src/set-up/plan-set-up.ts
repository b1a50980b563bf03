import { createHash } from 'node:crypto';
import { type ConversionPair } from '@leadweave/salesforce-client';
import { type JudgedField, type JudgedSetUp } from './judge-set-up.js';
import { type SetUpPlanStepDto } from './set-up.dto.js';
import { fieldDetail, type WantedField } from './wanted-fields.js';

/** One thing that the set-up would do. */
export type PlannedStep =
  | { readonly action: 'create-field'; readonly field: WantedField }
  | { readonly action: 'grant-field'; readonly field: WantedField }
  | { readonly action: 'map-conversion'; readonly pair: ConversionPair };

/** Everything that the set-up would do, and the digest by which a person confirms exactly that. */
export interface SetUpPlan {
  readonly steps: readonly PlannedStep[];
  readonly digest: string;
  /** Calls to Salesforce, the look afterwards included. */
  readonly calls: number;
}

/** Permission set, its assignment, and the grants in it: each is asked for and made. */
const callsOfGrants = 6;
const callsOfMap = 2;
/** Three objects, the list of custom fields, and the map. */
const callsOfLook = 5;

/** Plans what an org lacks; what is there is not touched. `connectionId` keeps a digest from fitting another connection. */
export function planSetUp({ fields, pairs }: JudgedSetUp, connectionId: string): SetUpPlan {
  const missing = fields.filter(({ state }) => state === 'missing');
  const unseen = fields.filter(({ state }) => state === 'missing' || state === 'hidden' || state === 'read-only');
  const mappable = pairs.filter(({ state, object, field }) => state === 'missing' && willExist(fields, object, field));
  const steps: PlannedStep[] = [
    ...missing.map(({ wanted }) => ({ action: 'create-field', field: grown(wanted, fields) }) as const),
    ...unseen.map(({ wanted }) => ({ action: 'grant-field', field: wanted }) as const),
    ...mappable.map(
      ({ leadField, object, field }) =>
        ({ action: 'map-conversion', pair: { leadField, field, object: object as ConversionPair['object'] } }) as const,
    ),
  ];
  const digest = createHash('sha256')
    .update(JSON.stringify([connectionId, steps.map(planStepToDto)]))
    .digest('hex');
  const calls =
    missing.length + (unseen.length > 0 ? callsOfGrants : 0) + (mappable.length > 0 ? callsOfMap : 0) + callsOfLook;
  return { steps, digest, calls: steps.length === 0 ? 0 : calls };
}

export function planStepToDto(step: PlannedStep): SetUpPlanStepDto {
  const { action } = step;
  if (action === 'map-conversion') {
    const { leadField, object, field } = step.pair;
    return { action, object, name: field, detail: `From ${leadField} of the lead that is converted` };
  }
  const { object, name } = step.field;
  const detail =
    action === 'create-field'
      ? fieldDetail(step.field)
      : 'Read and edit for the connected user, by the permission set “Leadweave”';
  return { action, object, name, detail };
}

/** As one line, for telling two plans apart. */
export function planStepText(step: PlannedStep): string {
  const { action, object, name } = planStepToDto(step);
  return `${action} ${object}.${name}`;
}

/** A target must hold what the lead's field holds (contract 10.6). */
function grown(wanted: WantedField, fields: readonly JudgedField[]): WantedField {
  const onLead = fields.find(({ wanted: { object, name } }) => object === 'Lead' && name === wanted.name);
  return { ...wanted, length: Math.max(wanted.length, onLead?.found?.length ?? 0) };
}

function willExist(fields: readonly JudgedField[], object: string, name: string): boolean {
  const isThere = (on: string) =>
    fields.some(
      ({ wanted, state }) =>
        wanted.object === on && wanted.name === name && !['wrong-type', 'too-short'].includes(state),
    );
  return isThere('Lead') && isThere(object);
}
