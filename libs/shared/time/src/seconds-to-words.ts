const units = [
  { name: 'day', seconds: 86_400 },
  { name: 'hour', seconds: 3_600 },
  { name: 'minute', seconds: 60 },
  { name: 'second', seconds: 1 },
] as const;

/**
 * A duration for people, in its largest unit and the next smaller one: `3725` gives `1 hour 2 minutes`. Rest below that
 * is dropped; a negative or broken number counts as nothing.
 */
export function secondsToWords(seconds: number): string {
  const whole = Number.isFinite(seconds) ? Math.max(0, Math.floor(seconds)) : 0;
  const largest = units.findIndex((unit) => whole >= unit.seconds);
  if (largest === -1) return '0 seconds';
  return words(whole, largest).join(' ');
}

function words(whole: number, largest: number): string[] {
  let rest = whole;
  return units.slice(largest, largest + 2).flatMap(({ name, seconds }) => {
    const count = Math.floor(rest / seconds);
    rest -= count * seconds;
    return count === 0 ? [] : [`${count} ${name}${count === 1 ? '' : 's'}`];
  });
}
