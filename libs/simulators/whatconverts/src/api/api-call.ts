import { type ApiKey } from '../state/key-ring.js';
import { type SimulatorState } from '../state/simulator-state.js';
import { type BodyParameters } from './body-parameters.js';

/** An authenticated request on its way to a route. */
export interface ApiCall {
  readonly state: SimulatorState;
  readonly key: ApiKey;
  readonly method: string;
  /** Path below the API's base without a slash at the end. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: BodyParameters;
  /** Header `Range`. */
  readonly range?: string;
}
