import { type FilterName, type LeadSort, type LeadTab } from './lead-query.js';
import { type NamedPeriod } from './period.js';
import { type RangeFilter, type ranges } from './range-filters.js';

export const tabLabels: Readonly<Record<LeadTab, string>> = {
  unscored: 'Unscored',
  good: 'Good',
  spam: 'Spam',
  all: 'All',
};

export const filterLabels: Readonly<Record<FilterName, string>> = {
  location: 'Location',
  type: 'Type',
  status: 'Status',
  source: 'Source',
  medium: 'Medium',
  campaign: 'Campaign',
  form: 'Form',
  channel: 'Channel',
  period: 'Date',
  quotable: 'Quotable',
  duration: 'Duration',
  worth: 'Value',
  score: 'Lead score',
  hasRecording: 'Recording',
  paired: 'Pairing',
};

export const periodLabels: Readonly<Record<NamedPeriod, string>> = {
  today: 'Today',
  yesterday: 'Yesterday',
  'last-7-days': 'Last 7 days',
  'last-30-days': 'Last 30 days',
  'this-month': 'This month',
};

export const rangeLabels: { readonly [Name in RangeFilter]: Readonly<Record<keyof (typeof ranges)[Name], string>> } = {
  duration: {
    'under-30-seconds': 'Under 30 s',
    'to-2-minutes': '30 s to 2 min',
    'over-2-minutes': 'Over 2 min',
  },
  worth: { quoted: 'With a quote value', sold: 'With a sales value' },
  score: { 'over-75': '75 and more', 'to-75': '25 to 74', 'under-25': 'Under 25' },
};

export const flagLabels = {
  hasRecording: { true: 'With recording', false: 'Without recording' },
  paired: { true: 'Paired', false: 'Not paired' },
} as const;

export const sortLabels: Readonly<Record<LeadSort, string>> = {
  '-occurredAt': 'Newest first',
  occurredAt: 'Oldest first',
  '-durationSeconds': 'Longest first',
  durationSeconds: 'Shortest first',
  '-updatedAt': 'Changed last',
};
