import { Service } from '@angular/core';

/** Secrets that were just made, between the answer that told them and the page that shows them. Never stored. */
@Service()
export class FreshSecrets {
  private readonly secrets = new Map<string, string>();

  keep(endpointId: string, secret: string): void {
    this.secrets.set(endpointId, secret);
  }

  /** Tells it once: whoever comes back finds nothing. */
  take(endpointId: string): string | undefined {
    const secret = this.secrets.get(endpointId);
    this.secrets.delete(endpointId);
    return secret;
  }
}
