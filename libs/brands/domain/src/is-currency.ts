/** Whether `code` is an ISO 4217 code this runtime knows, in capitals. */
export function isCurrency(code: string): boolean {
  return Intl.supportedValuesOf('currency').includes(code);
}
