import 'reflect-metadata';

/** What one environment variable is called, means, and is when nobody sets it. */
export interface SettingDescription {
  readonly variable: string;
  readonly meaning: string;
  /** Text as it would stand in the environment; absent when there is no default. */
  readonly byDefault?: string;
  readonly parse: (text: string) => unknown;
  /** A secret can be given as a file, and never appears in messages. */
  readonly secret?: boolean;
}

const settingsKey = 'leadweave:settings';

export const text = (value: string): string => value;
/** Parts between commas; an empty text has none. */
export const list = (value: string): string[] =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
export const integer = (value: string): number => (/^-?\d+$/.test(value) ? Number(value) : Number.NaN);
export const flag = (value: string): boolean | string =>
  ({ true: true, '1': true, false: false, '0': false })[value.toLowerCase()] ?? value;

/** Property decorator: this property comes from that environment variable. */
export function Setting(description: SettingDescription): PropertyDecorator {
  return (target, property) => {
    const known = settingsOf(target.constructor);
    Reflect.defineMetadata(settingsKey, [...known, { ...description, property: String(property) }], target.constructor);
  };
}

export interface Setting extends SettingDescription {
  readonly property: string;
}

/** The settings of a configuration class, in the order of its properties. */
export function settingsOf(type: object): readonly Setting[] {
  return (Reflect.getMetadata(settingsKey, type) as readonly Setting[] | undefined) ?? [];
}
