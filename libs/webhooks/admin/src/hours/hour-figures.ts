import { formatDuration, type Tone } from '@leadweave/ui';
import { type DeliveryHour } from '../webhooks-api.js';

type Part = Exclude<keyof DeliveryHour, 'hour'>;

/** What an hour's deliveries are divided into, from the ground up. */
export const hourParts: readonly {
  readonly key: Part;
  readonly label: string;
  readonly noun: string;
  readonly tone: Tone;
}[] = [
  { key: 'delivered', label: 'Delivered', noun: 'delivered', tone: 'positive' },
  { key: 'waiting', label: 'Waiting', noun: 'waiting', tone: 'info' },
  { key: 'failing', label: 'Failing', noun: 'failing', tone: 'warning' },
  { key: 'ended', label: 'Given up', noun: 'given up or cancelled', tone: 'negative' },
];

export function sumOf(hour: DeliveryHour): number {
  return hourParts.reduce((total, { key }) => total + hour[key], 0);
}

/** How soon after their change deliveries were tried first; nothing when none was. Below ten seconds, tenths count. */
export function firstTryText(seconds: number | null): string {
  if (seconds === null) return '';
  if (seconds < 0.1) return '95 % were first tried within 0.1 s.';
  return `95 % were first tried within ${seconds < 10 ? `${seconds.toFixed(1)} s` : formatDuration(seconds)}.`;
}

/** The same figures for a spreadsheet. */
export function csvOfHours(hours: readonly DeliveryHour[]): string {
  const head = ['hour', ...hourParts.map(({ key }) => key)].join(',');
  const lines = hours.map((hour) => [hour.hour, ...hourParts.map(({ key }) => hour[key])].join(','));
  return `${[head, ...lines].join('\r\n')}\r\n`;
}
