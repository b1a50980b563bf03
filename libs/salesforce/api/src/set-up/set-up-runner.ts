import { isSalesforceError } from '@leadweave/salesforce-client';
import { type ConnectionRef, type SalesforceGateway } from '../gateway/salesforce-gateway.js';
import { type OrgFactsReader } from './org-facts-reader.js';
import { type Caller, grantFields } from './permission-set.js';
import { type PlannedStep } from './plan-set-up.js';
import { jwtWords, wordsOfRefusal } from './set-up-words.js';

type Of<Action extends PlannedStep['action']> = Extract<PlannedStep, { action: Action }>;

/** Steps that were refused, with the words for people; all others were taken. */
export type Refusals = ReadonlyMap<PlannedStep, string>;

/** Somebody made it meanwhile, or an earlier run did before it was cut short. */
const madeAlready = ['DUPLICATE_DEVELOPER_NAME', 'DUPLICATE_VALUE'];

/** Carries a plan out, step by step; one that is refused does not keep the others from being tried. */
export class SetUpRunner {
  constructor(
    private readonly gateway: Pick<SalesforceGateway, 'call'>,
    private readonly reader: Pick<OrgFactsReader, 'hasJwt'>,
  ) {}

  async run(ref: ConnectionRef, userId: string, steps: readonly PlannedStep[]): Promise<Refusals> {
    const refused = new Map<PlannedStep, string>();
    const attempt = async (of: readonly PlannedStep[], work: () => Promise<unknown>) => {
      try {
        if (of.length > 0) await work();
      } catch (error) {
        for (const step of of) refused.set(step, wordsOfRefusal(step, error));
      }
    };
    const call: Caller = async (work) => (await this.gateway.call(ref, 'set-up', work)).result;
    for (const step of ofAction(steps, 'create-field')) await attempt([step], () => create(call, step));
    const grants = ofAction(steps, 'grant-field').filter(({ field }) => !wasRefused(refused, field.object, field.name));
    await attempt(grants, () =>
      grantFields(
        call,
        userId,
        grants.map(({ field }) => field),
      ),
    );
    await this.map(ref, call, ofAction(steps, 'map-conversion'), refused, attempt);
    return refused;
  }

  private async map(
    ref: ConnectionRef,
    call: Caller,
    steps: readonly Of<'map-conversion'>[],
    refused: Map<PlannedStep, string>,
    attempt: (of: readonly PlannedStep[], work: () => Promise<unknown>) => Promise<void>,
  ): Promise<void> {
    if (steps.length > 0 && (await this.reader.hasJwt(ref))) {
      for (const step of steps) refused.set(step, jwtWords);
      return;
    }
    // A pair without its fields would take the others of the same call with it.
    const possible = steps.filter(
      ({ pair }) => !wasRefused(refused, 'Lead', pair.leadField) && !wasRefused(refused, pair.object, pair.field),
    );
    await attempt(possible, () => call((api) => api.mapConversion(possible.map(({ pair }) => pair))));
  }
}

async function create(call: Caller, { field }: Of<'create-field'>): Promise<void> {
  const { object, name, label, length, externalId, unique } = field;
  try {
    await call((api) => api.createTextField({ object, name, label, length, externalId, unique }));
  } catch (error) {
    if (isSalesforceError(error) && madeAlready.includes(error.vendorCode ?? '')) return;
    throw error;
  }
}

function ofAction<Action extends PlannedStep['action']>(steps: readonly PlannedStep[], action: Action): Of<Action>[] {
  return steps.filter((step): step is Of<Action> => step.action === action);
}

function wasRefused(refused: Refusals, object: string, name: string): boolean {
  return [...refused.keys()].some(
    (step) => step.action === 'create-field' && step.field.object === object && step.field.name === name,
  );
}
