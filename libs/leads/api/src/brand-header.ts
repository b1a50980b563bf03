/** For the description of each route of a brand. */
export const brandHeader = { name: 'X-Leadweave-Brand', required: true, description: 'Id of the brand.' };
