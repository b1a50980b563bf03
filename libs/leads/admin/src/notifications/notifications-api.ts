import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { type Schema } from '@leadweave/api-client';
import { firstValueFrom } from 'rxjs';

export type NotificationSetting = Schema<'NotificationSettingDto'>;
export type NotificationRow = Schema<'NotificationRowDto'>;
export type NotificationDeliveries = Schema<'NotificationDeliveriesDto'>;
export type NotifiedType = keyof NotificationDeliveries;
export type Delivery = NotificationDeliveries[NotifiedType];
export type NotificationSend = Schema<'NotificationSendDto'>;
export type NotificationLog = Schema<'NotificationLogDto'>;

const setting = '/api/v1/notification-setting';
const log = '/api/v1/notifications';

/** Addresses that pages read. */
export const notificationAddresses = {
  setting,
  log,
  ofLead: (id: string) => `/api/v1/leads/${id}/notifications`,
} as const;

/** Calls about notifications. Refusals are thrown; read them with `problemOf`. */
@Service()
export class NotificationsApi {
  private readonly http = inject(HttpClient);

  /** Refused with 412 when the setting was changed elsewhere since it was read. */
  save({ version, ...wanted }: NotificationSetting): Promise<NotificationSetting> {
    const headers = { 'If-Match': `"${version}"` };
    return firstValueFrom(this.http.put<NotificationSetting>(setting, wanted, { headers }));
  }

  sendTest(): Promise<void> {
    return firstValueFrom(this.http.post<void>(`${setting}/test`, {}));
  }

  log(cursor: string): Promise<NotificationLog> {
    return firstValueFrom(this.http.get<NotificationLog>(log, { params: { cursor } }));
  }
}
