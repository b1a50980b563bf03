import { type Clock, systemClock } from '@leadweave/time';
import { BrandAdminPrivileges, type SubmissionPrivileges } from './intake/submission-privileges.js';

/** How many submissions of one form one client address may send. */
export interface AddressLimits {
  readonly perMinute: number;
  readonly perHour: number;
}

/** What forms need from the application. */
export interface FormsOptions {
  /** Base address of the product: of hosted pages, the script and the address that it sends to. */
  readonly publicUrl: string;
  /** Text of the script for websites; defines `leadweaveForm(settings)`. */
  readonly embedScript: string;
  /** Default: 20 a minute, 200 an hour. */
  readonly addressLimits?: AddressLimits;
  /** Who may do more than a visitor. Default: brand admins with a session, and API keys with `forms:submit`. */
  readonly privileges?: SubmissionPrivileges;
  /** Default: the clock of the machine. */
  readonly clock?: Clock;
}

export type FormsSettings = Required<FormsOptions>;

/** An office or a school shares one address, so the limits are generous: they end floods, suspicion finds the rest. */
const defaultLimits: AddressLimits = { perMinute: 20, perHour: 200 };

export function formsSettings(options: FormsOptions): FormsSettings {
  return {
    publicUrl: options.publicUrl.replace(/\/+$/, ''),
    embedScript: options.embedScript,
    addressLimits: options.addressLimits ?? defaultLimits,
    privileges: options.privileges ?? new BrandAdminPrivileges(),
    clock: options.clock ?? systemClock,
  };
}
