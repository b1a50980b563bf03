/** A single key and what it does while its part of the page has focus. */
export interface Shortcut {
  /** The key as `KeyboardEvent.key` reports it, letters in lower case: `j`, `Enter`, `?`. */
  readonly key: string;

  /** What it does, for the list of shortcuts ("Mark as good"). */
  readonly label: string;

  readonly run: () => void;
}
