/** A person's judgement of a lead. Sources never set it: every lead arrives `unscored`. */
export const qualities = ['unscored', 'good', 'spam'] as const;
export type Quality = (typeof qualities)[number];

/** Where a lead stands in the inbox; independent of its quality. */
export const statuses = ['new', 'viewed', 'archived'] as const;
export type Status = (typeof statuses)[number];
