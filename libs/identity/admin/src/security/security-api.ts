import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';

/** A signed-in device. */
export interface SignedInDevice {
  readonly id: string;

  /** The device in use. */
  readonly current: boolean;

  /** ISO 8601. */
  readonly createdAt: string;

  /** ISO 8601, exact to a minute. */
  readonly lastSeenAt: string;
  readonly clientAddress: string | null;
  readonly userAgent: string | null;
}

/** Answer of `GET /api/v1/sessions`. */
export interface SignedInDeviceList {
  readonly data: readonly SignedInDevice[];
}

/** What an authenticator app needs, and the codes for the day the app is lost. */
export interface Enrolment {
  /** `otpauth://` address, shown as a QR code. */
  readonly totpURI: string;
  readonly backupCodes: readonly string[];
}

/** Calls that change how a person proves who they are. Refusals are thrown; read them with `problemOf`. */
@Service()
export class SecurityApi {
  private readonly http = inject(HttpClient);

  async changePassword(currentPassword: string, newPassword: string): Promise<void> {
    await this.post('change-password', { currentPassword, newPassword, revokeOtherSessions: true });
  }

  beginSecondFactor(password: string): Promise<Enrolment> {
    return this.post<Enrolment>('two-factor/enable', { password });
  }

  async confirmSecondFactor(code: string): Promise<void> {
    await this.post('two-factor/verify-totp', { code });
  }

  async endSecondFactor(password: string): Promise<void> {
    await this.post('two-factor/disable', { password });
  }

  /** Signs one device out; one that is signed out already is no error. */
  async revoke(device: SignedInDevice): Promise<void> {
    await firstValueFrom(this.http.delete(`/api/v1/sessions/${device.id}`));
  }

  private post<T = unknown>(path: string, body: unknown): Promise<T> {
    return firstValueFrom(this.http.post<T>(`/api/auth/${path}`, body));
  }
}
