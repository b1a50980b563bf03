/** A length of time in whole seconds as people say it: "48 s", "3 min 12 s", "1 h 5 min". Seconds end at the hour. */
export function formatDuration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const parts =
    hours > 0
      ? [
          [hours, 'h'],
          [minutes, 'min'],
        ]
      : [
          [minutes, 'min'],
          [whole % 60, 's'],
        ];
  const text = parts.filter(([count]) => count !== 0).map(([count, unit]) => `${count} ${unit}`);
  return text.join(' ') || '0 s';
}
