import { isWhatConvertsError, type WhatConvertsError } from '../whatconverts-error.js';

/** The error a call ends with. */
export const errorOf = async (call: Promise<unknown>): Promise<WhatConvertsError> => {
  const error: unknown = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!isWhatConvertsError(error)) throw new Error('A WhatConvertsError was expected.');
  return error;
};
