import { httpResource } from '@angular/common/http';
import { Component, computed, inject, viewChild } from '@angular/core';
import { problemOf } from '@leadweave/api-client';
import { Banner, ErrorState, PageHeader, Skeleton } from '@leadweave/ui';
import { CurrentMember } from '../member/current-member.js';
import { NotificationForm } from './notification-form.js';
import { NotificationLogTable } from './notification-log-table.js';
import { type NotificationSetting, notificationAddresses } from './notifications-api.js';

/** Settings → Notifications: what the person is told by mail, and what was sent. */
@Component({
  selector: 'lw-notifications-page',
  imports: [Banner, ErrorState, NotificationForm, NotificationLogTable, PageHeader, Skeleton],
  template: `
    <div class="lw-page">
      <lw-page-header
        heading="Notifications"
        summary="Which new leads you hear of by mail, and how soon. This is yours alone; everybody sets their own."
      />
      @if (member.mail() === 'development') {
        <lw-banner
          tone="warning"
          text="This installation has no mail server, so mail is off: nothing leaves it. Mails are kept in the development mailbox."
        />
      }
      @if (setting.hasValue()) {
        @if (isSilent()) {
          <lw-banner text="You hear of nothing yet. Choose “At once” for the leads that matter most to you." />
        }
        <lw-notification-form
          [setting]="setting.value()"
          [locations]="member.locations()"
          (saved)="setting.set($event)"
          (tested)="log()?.reload()"
        />
      } @else if (problem(); as problem) {
        <lw-error-state
          heading="Your notifications could not be loaded."
          reassurance="They go on as they are set. Try again in a moment."
          [requestId]="problem.requestId"
          (retry)="setting.reload()"
        />
      } @else {
        <lw-skeleton [count]="5" height="3rem" label="Loading your notifications" />
      }
      <lw-notification-log />
    </div>
  `,
})
export class NotificationsPage {
  protected readonly member = inject(CurrentMember);
  protected readonly log = viewChild(NotificationLogTable);
  protected readonly setting = httpResource<NotificationSetting>(() => ({
    url: notificationAddresses.setting,
    params: {},
  }));
  protected readonly isSilent = computed(() =>
    (this.setting.hasValue() ? this.setting.value().rows : []).every(({ deliveries }) =>
      Object.values(deliveries).every((delivery) => delivery === 'off'),
    ),
  );
  protected readonly problem = computed(() => {
    const error = this.setting.error();
    return error ? problemOf(error) : undefined;
  });
}
