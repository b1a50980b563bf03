import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { type Role } from '../session/session.js';

/** An invitation as its recipient sees it. */
export interface Invitation {
  readonly email: string;
  readonly brandName: string;
  readonly role: Role;
  readonly state: 'pending' | 'expired' | 'accepted';

  /** ISO 8601. */
  readonly expiresAt: string;

  /** True when the address has an account: its owner signs in with it and then accepts. */
  readonly accountExists: boolean;
}

/** Ways back in and first ways in: forgotten password and invitations. */
@Service()
export class AccessApi {
  private readonly http = inject(HttpClient);

  /** Sends a link if the address has an account; the answer is the same if it has none. */
  async requestPasswordReset(email: string): Promise<void> {
    await firstValueFrom(this.http.post('/api/auth/request-password-reset', { email, redirectTo: '/reset-password' }));
  }

  async resetPassword(token: string, newPassword: string): Promise<void> {
    await firstValueFrom(this.http.post('/api/auth/reset-password', { newPassword, token }));
  }

  async acceptInvitation(token: string, details: { name?: string; password?: string }): Promise<void> {
    await firstValueFrom(this.http.post(`/api/v1/invitations/${encodeURIComponent(token)}/accept`, details));
  }
}
