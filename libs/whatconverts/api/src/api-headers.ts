/** Headers that the routes of this library document. */
export const brandHeader = { name: 'X-Leadweave-Brand', required: true, description: 'Id of the brand.' };
export const ifMatchHeader = { name: 'If-Match', required: true, description: 'ETag that was seen.' };
export const ifMatchUnlessNewHeader = {
  name: 'If-Match',
  required: false,
  description: 'ETag that was seen; required when a mapping exists.',
};
