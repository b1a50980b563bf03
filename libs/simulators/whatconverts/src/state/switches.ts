/** What a switch may be set to: one of its words, or `<n>` for any whole number from 0. The first is the default. */
const SWITCH_VALUES = {
  overRange: ['clamp', '400'],
  cap: ['off', '750'],
  spamDefault: ['include', 'exclude'],
  duplicateDefault: ['include', 'exclude'],
  flagFalse: ['exclude', 'noEffect'],
  noStartDate: ['all', 'refused', '<n>'],
  endDateDay: ['inclusive', 'exclusive'],
  pageOverrun: ['empty', '400'],
  pageSizeOver: ['clamp', '400'],
  pageSizeInAnswer: ['requested', 'returned'],
  foreignProfileId: ['ignored', 'empty', '400'],
  agencyOnlyStatus: ['401', '403'],
  unknownLeadStatus: ['400', '404'],
  quotaSpentStatus: ['429', '403', '503'],
  quotaSpentRetryAfter: ['none', 'seconds'],
  tooManyAtOnce: ['delay', '429'],
  errorBody: ['json', 'empty', 'html'],
  journeyWithoutPlan: ['omitted', '400'],
  editResponse: ['id', 'lead'],
  createResponse: ['id', 'lead'],
  jsonWrites: ['accepted', 'ignored', '400'],
  editFiresWebhook: ['yes', 'no'],
  webhookSecret: ['none', 'url', 'header'],
  webhookContentType: ['application/json', 'application/json; charset=utf-8', 'text/plain'],
  webhookRetries: ['0', '<n>'],
  webhookTimeoutSeconds: ['10', '<n>'],
  webhookOrder: ['inOrder', 'shuffled'],
  webhookDisableAfter: ['never', '<n>'],
  webhookMax: ['none', '5'],
  updateFields: ['common', 'commonPlusChanged', 'complete'],
  inProgressId: ['same', 'new'],
  inProgressText: ['In Progress', 'In Progess'],
  amounts: ['number', 'string'],
  additionalFields: ['object', 'list'],
  typeFields: ['documented', 'minimal'],
  listTranscripts: ['included', 'singleOnly'],
  hipaa: ['off', 'on'],
  /** Whether a recording is given in parts is not known (contract 8); not a line of section 13. */
  recordingRanges: ['ignored', 'answered'],
  /** The vendor's samples carry a `last_updated` before `date_created` (contract 9.3); not a line of section 13. */
  webhookUpdatedSlip: ['off', 'on'],
} as const;

/** Name of a contested point, as in contract section 13. */
export type SwitchName = keyof typeof SWITCH_VALUES;

type Word<Name extends SwitchName> = (typeof SWITCH_VALUES)[Name][number];

/** Current reading of every contested point. Switches that take a number hold its decimal text. */
export type Switches = {
  [Name in SwitchName]: Word<Name> extends infer Value ? (Value extends '<n>' ? `${number}` : Value) : never;
};

/** The values each switch may take, for pages and messages. */
export const switchValues: Record<SwitchName, readonly string[]> = SWITCH_VALUES;

/** Every switch at its first value, the working assumption of contract section 13. */
export const defaultSwitches = (): Switches =>
  Object.fromEntries(Object.entries(SWITCH_VALUES).map(([name, values]) => [name, values[0]])) as unknown as Switches;

const takes = (values: readonly string[], value: string): boolean =>
  (value !== '<n>' && values.includes(value)) || (values.includes('<n>') && /^\d+$/.test(value));

/** Sets a switch; throws a RangeError naming the allowed values when name or value do not exist. */
export const setSwitch = (switches: Switches, name: string, value: string | number): void => {
  const values = (switchValues as Record<string, readonly string[] | undefined>)[name];
  if (!values) throw new RangeError(`There is no switch "${name}".`);
  const text = String(value);
  if (!takes(values, text)) throw new RangeError(`"${name}" takes ${values.join(', ')}; not "${text}".`);
  (switches as Record<string, string>)[name] = text;
};
