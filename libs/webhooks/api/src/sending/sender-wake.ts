/** Tells the senders of this process that endpoints have something due. A hint: the tables are asked anyway. */
export class SenderWake {
  private listener: ((brandId: string, endpointIds: readonly string[]) => void) | undefined;

  listen(listener: (brandId: string, endpointIds: readonly string[]) => void): void {
    this.listener = listener;
  }

  endpoints(brandId: string, endpointIds: readonly string[]): void {
    this.listener?.(brandId, endpointIds);
  }
}
