import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { type SessionWire } from './session.js';

/** Whether sign-in is complete or asks for the second factor. */
export type SignInStep = 'done' | 'second-factor';

/** What the first person of an installation enters. */
export interface FirstRun {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly brandName: string;
  readonly timeZone: string;
}

/** Calls that begin and end a session. Refusals are thrown as the HTTP client throws them; read them with `problemOf`. */
@Service()
export class SessionApi {
  private readonly http = inject(HttpClient);

  read(): Promise<SessionWire> {
    return firstValueFrom(this.http.get<SessionWire>('/api/v1/session'));
  }

  async signIn(email: string, password: string): Promise<SignInStep> {
    const answer = await this.post<{ twoFactorRedirect?: boolean }>('/api/auth/sign-in/email', { email, password });
    return answer?.twoFactorRedirect ? 'second-factor' : 'done';
  }

  async verifyTotp(code: string): Promise<void> {
    await this.post('/api/auth/two-factor/verify-totp', { code });
  }

  async verifyBackupCode(code: string): Promise<void> {
    await this.post('/api/auth/two-factor/verify-backup-code', { code });
  }

  async signOut(): Promise<void> {
    await this.post('/api/auth/sign-out', {});
  }

  async createOwner(firstRun: FirstRun): Promise<void> {
    await this.post('/api/v1/first-run', firstRun);
  }

  private post<T>(address: string, body: unknown): Promise<T | null> {
    return firstValueFrom(this.http.post<T | null>(address, body));
  }
}
