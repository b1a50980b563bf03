export const brandHeader = { name: 'X-Leadweave-Brand', required: true, description: 'Id of the brand.' };
