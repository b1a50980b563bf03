export const brandHeader = { name: 'X-Leadweave-Brand', required: true, description: 'Id of the brand.' };
export const ifMatchHeader = { name: 'If-Match', required: true, description: 'ETag that was seen.' };
