import { ValidateIf } from 'class-validator';

/** Checks a property that may be left out but not cleared: `undefined` passes, `null` does not. */
export const IfNamed = () => ValidateIf((_object: object, value: unknown) => value !== undefined);
