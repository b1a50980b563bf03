/**
 * A maker of formatters that makes each kind once: making one takes a hundred times as long as using it, and a list needs
 * the same one in every row.
 */
export function madeOnce<Choice extends readonly (string | undefined)[], Formatter>(
  make: (...choice: Choice) => Formatter,
): (...choice: Choice) => Formatter {
  const made = new Map<string, Formatter>();
  return (...choice) => {
    const key = choice.join(' ');
    const formatter = made.get(key) ?? make(...choice);
    made.set(key, formatter);
    return formatter;
  };
}
