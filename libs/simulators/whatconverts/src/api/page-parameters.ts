/** The page a list request asks for. */
export interface PageParameters {
  readonly size: number;
  readonly number: number;
  readonly sizeTooLarge: boolean;
}

const DEFAULT_SIZE = 25;

const positive = (text: string | null): number | undefined => {
  const value = Number(text);
  return text !== null && Number.isInteger(value) && value > 0 ? value : undefined;
};

/** Reads the page from its two documented names only; every other name is ignored, and so are values that make no sense. */
export const pageParameters = (query: URLSearchParams, sizeName: string, largest: number): PageParameters => {
  const asked = positive(query.get(sizeName)) ?? DEFAULT_SIZE;
  return {
    size: Math.min(asked, largest),
    number: positive(query.get('page_number')) ?? 1,
    sizeTooLarge: asked > largest,
  };
};
