import {
  mdiCalendarOutline,
  mdiCellphoneMessage,
  mdiCheckCircleOutline,
  mdiCircleOutline,
  mdiCursorDefaultClickOutline,
  mdiDotsHorizontalCircleOutline,
  mdiEmailOutline,
  mdiForumOutline,
  mdiFormTextbox,
  mdiHelpCircleOutline,
  mdiLeaf,
  mdiPhoneIncomingOutline,
  mdiReceiptTextOutline,
  mdiBullhornOutline,
  mdiCashMultiple,
  mdiArrowRightCircleOutline,
  mdiShieldAlertOutline,
} from '@mdi/js';
import { type Tone } from '@leadweave/ui';
import { type LeadType, type Quality, type Status, type SuggestionCode } from '../leads-api.js';

/** A word with its drawing. */
export interface Sign {
  readonly label: string;
  readonly icon: string;
  readonly tone: Tone;
}

export const qualitySigns: Readonly<Record<Quality, Sign>> = {
  good: { label: 'Good', icon: mdiCheckCircleOutline, tone: 'positive' },
  spam: { label: 'Spam', icon: mdiShieldAlertOutline, tone: 'negative' },
  unscored: { label: 'Unscored', icon: mdiCircleOutline, tone: 'neutral' },
};

export const statusLabels: Readonly<Record<Status, string>> = { new: 'New', viewed: 'Viewed', archived: 'Archived' };

export const quotableLabels: Readonly<Record<string, string>> = {
  yes: 'Yes',
  no: 'No',
  pending: 'Pending',
  not_set: 'Not set',
};

/** Texts of the badge, one for each type. */
const typeSigns: Readonly<Record<LeadType, Sign>> = {
  web_form: { label: 'Form', icon: mdiFormTextbox, tone: 'info' },
  phone_call: { label: 'Inbound Call', icon: mdiPhoneIncomingOutline, tone: 'copper' },
  chat: { label: 'Live Chat', icon: mdiForumOutline, tone: 'positive' },
  text_message: { label: 'Text Message', icon: mdiCellphoneMessage, tone: 'neutral' },
  email: { label: 'Email', icon: mdiEmailOutline, tone: 'neutral' },
  appointment: { label: 'Appointment', icon: mdiCalendarOutline, tone: 'neutral' },
  event: { label: 'Event', icon: mdiCursorDefaultClickOutline, tone: 'neutral' },
  transaction: { label: 'Transaction', icon: mdiReceiptTextOutline, tone: 'neutral' },
  other: { label: 'Other', icon: mdiDotsHorizontalCircleOutline, tone: 'neutral' },
};

/** The badge of a type; a type that is not known yet is shown as other. */
export function typeSign(type: string): Sign {
  return Object.hasOwn(typeSigns, type) ? typeSigns[type as LeadType] : typeSigns.other;
}

export const typeOptions = Object.entries(typeSigns).map(([value, { label }]) => ({ value, label }));

const channelSigns: Readonly<Record<string, Sign>> = {
  organic: { label: 'Organic', icon: mdiLeaf, tone: 'positive' },
  promotion: { label: 'Promotion', icon: mdiBullhornOutline, tone: 'copper' },
  paid: { label: 'Paid', icon: mdiCashMultiple, tone: 'info' },
  direct: { label: 'Direct', icon: mdiArrowRightCircleOutline, tone: 'neutral' },
  unknown: { label: 'Unknown', icon: mdiHelpCircleOutline, tone: 'neutral' },
};

export function channelSign(channel: string): Sign {
  return channelSigns[channel] ?? { label: channel, icon: mdiHelpCircleOutline, tone: 'neutral' };
}

export const channelOptions = Object.entries(channelSigns).map(([value, { label }]) => ({ value, label }));

/** What WhatConverts thinks of a lead, in words. */
export const suggestionTexts: Readonly<Record<SuggestionCode, string>> = {
  spam: 'WhatConverts says spam',
  duplicate: 'WhatConverts says duplicate',
  repeat: 'WhatConverts says repeat lead',
  quotable: 'WhatConverts says quotable',
  'not-quotable': 'WhatConverts says not quotable',
  'form-spam-suspected': 'The form suspects spam',
};
