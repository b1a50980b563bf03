/** One line of what a card of a gallery knows: its name, and a text or a moment. */
export type GalleryFact =
  | {
      readonly label: string;
      readonly text: string;
      /** Keeps a name of any length on one line. */
      readonly oneLine?: boolean;
    }
  | {
      readonly label: string;
      /** The moment, ISO 8601 with offset or Z; shown as "12 min ago". */
      readonly at: string;
    };

/** A moment that may not have come yet: `otherwise` says so. */
export function momentFact(label: string, at: string | null | undefined, otherwise: string): GalleryFact {
  return at ? { label, at } : { label, text: otherwise };
}
