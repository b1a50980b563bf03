/** A moment as a field for date and time takes it, in UTC. */
export function minuteUtc(moment: string): string {
  return moment.slice(0, 16);
}

/** The moment that such a field holds; nothing when it is empty. */
export function momentOfMinute(minute: string): string | undefined {
  return minute === '' ? undefined : `${minute}:00.000Z`;
}
