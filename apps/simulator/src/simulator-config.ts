/** Settings of the simulator process. */
export interface SimulatorConfig {
  readonly port: number;
  readonly seed: number;
  /** Number of profiles; undefined for the demonstration's own world. */
  readonly profiles: number | undefined;
  readonly leadsPerDay: number;
  readonly livePerMinute: number;
  /** Moment up to which the world's history reaches; the same moment makes the same history at every start. */
  readonly epoch: Date | undefined;
  /** Where Salesforce may send browsers back to after consent; none: anywhere. */
  readonly redirectUris: readonly string[];
  /** File that keeps the simulated Salesforce orgs from one start to the next; undefined: they end with the process. */
  readonly orgsFile: string | undefined;
}

const numberOf = (env: NodeJS.ProcessEnv, name: string, usual: number, smallest = 0): number => {
  const text = env[name];
  if (text === undefined || text === '') return usual;
  const value = Number(text);
  if (!Number.isFinite(value) || value < smallest)
    throw new RangeError(`${name} must be a number from ${smallest}, not "${text}".`);
  return value;
};

const momentOf = (env: NodeJS.ProcessEnv, name: string): Date | undefined => {
  const text = env[name];
  if (!text) return undefined;
  const moment = new Date(text);
  if (Number.isNaN(moment.getTime())) throw new RangeError(`${name} must be a moment in ISO 8601, not "${text}".`);
  return moment;
};

const listOf = (env: NodeJS.ProcessEnv, name: string): string[] =>
  (env[name] ?? '').split(',').filter((part) => part !== '');

/** Reads the environment; throws a RangeError that names the variable when a value makes no sense. */
export const simulatorConfig = (env: NodeJS.ProcessEnv): SimulatorConfig => ({
  port: numberOf(env, 'SIMULATOR_PORT', 4010),
  seed: numberOf(env, 'SIMULATOR_SEED', 2026),
  profiles: env.SIMULATOR_PROFILES ? numberOf(env, 'SIMULATOR_PROFILES', 1, 1) : undefined,
  leadsPerDay: numberOf(env, 'SIMULATOR_LEADS_PER_DAY', 6),
  livePerMinute: numberOf(env, 'SIMULATOR_LIVE_PER_MINUTE', 0),
  epoch: momentOf(env, 'SIMULATOR_EPOCH'),
  orgsFile: env.SIMULATOR_ORGS_FILE || undefined,
  redirectUris: listOf(env, 'SIMULATOR_REDIRECT_URIS'),
});
