/** Options of a property that is a text or null. */
export const text = (example: string, description?: string) =>
  ({ type: String, nullable: true, example, ...(description && { description }) }) as const;

/** Options of a property that is a number or null. */
export const figure = (example: number, description?: string) =>
  ({ type: Number, nullable: true, example, ...(description && { description }) }) as const;
