/** Lead types as notifications tell them apart; all others are `other`. */
export const notifiedTypes = ['web_form', 'phone_call', 'chat', 'other'] as const;
export type NotifiedType = (typeof notifiedTypes)[number];

/** When a person is told of a lead: never, at once, with the next full hour, with the daily mail. */
export const deliveries = ['off', 'immediate', 'hourly', 'daily'] as const;
export type Delivery = (typeof deliveries)[number];

/** The clock by which a person is told. Times are `HH:MM` in `timeZone`. */
export interface NotificationTimes {
  readonly timeZone: string;
  /** Of the daily mail. */
  readonly digestAt: string;
  /** Nothing but the daily mail is sent from here … */
  readonly quietFrom?: string;
  /** … to here, which may be on the next day. */
  readonly quietTo?: string;
}

/** One row of a person's table. */
export interface NotificationRow {
  /** Undefined: every location without a row of its own. */
  readonly locationId?: string;
  readonly deliveries: Readonly<Record<NotifiedType, Delivery>>;
}

/** How one person wants to be told. */
export interface NotificationSetting extends NotificationTimes {
  /** Mails about single leads within an hour; more leads wait for one mail at the next full hour. */
  readonly hourlyLimit: number;
  readonly rows: readonly NotificationRow[];
  /** 0 until it is saved. */
  readonly version: number;
}

/** Nobody is told of anything before asking for it. */
export function firstSetting(timeZone: string): NotificationSetting {
  return { timeZone, digestAt: '08:00', hourlyLimit: 10, rows: [], version: 0 };
}
