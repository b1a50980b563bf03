import { type Connection } from '../connection/connection.js';
import { type SetUpStep, type SetUpStepDto, setUpSteps, type SetUpStepState } from './overview.dto.js';

type Verdict = readonly [state: SetUpStepState, reason?: string];

/** What the steps of the set-up are judged by. */
export interface SetUpSituation {
  readonly connection: Pick<Connection, 'state' | 'setUp'>;
  /** Whether a direction is on. */
  readonly isOn: boolean;
}

/** Each step of the set-up, in their order; without a connection all of them are open. */
export function setUpStepsOf(situation: SetUpSituation | undefined): SetUpStepDto[] {
  return setUpSteps.map((step) => {
    const [state, reason = null] = situation ? verdicts[step](situation) : (['open'] as const);
    return { step, state, reason };
  });
}

const doneWhen = (isDone: unknown): Verdict => [isDone ? 'done' : 'open'];

const verdicts: Readonly<Record<SetUpStep, (situation: SetUpSituation) => Verdict>> = {
  connect: ({ connection: { state } }) => {
    if (state === 'NEEDS_REAUTH') return ['trouble', 'needs-sign-in'];
    return state === 'BLOCKED_BY_POLICY' ? ['trouble', 'blocked'] : ['done'];
  },
  check: ({ connection: { setUp } }) => {
    const trouble = setUp.checked?.trouble === 'missing-permissions';
    return trouble ? ['trouble', 'missing-permissions'] : doneWhen(setUp.checked);
  },
  create: ({ connection: { setUp } }) => {
    const trouble = setUp.checked?.trouble === 'missing-fields';
    return trouble ? ['trouble', 'missing-fields'] : doneWhen(setUp.checked?.ready);
  },
  // Whoever starts with what was proposed has taken it.
  map: ({ connection: { setUp }, isOn }) => doneWhen(isOn || setUp.mappedAt),
  choose: ({ connection: { setUp }, isOn }) => doneWhen(isOn || setUp.chosenAt),
  start: ({ isOn }) => doneWhen(isOn),
};
