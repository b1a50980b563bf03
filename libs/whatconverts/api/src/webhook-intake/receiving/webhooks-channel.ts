/** Channel on which receivers tell workers that a brand has deliveries. The payload is the brand's id. */
export const webhooksChannel = 'leadweave_webhooks';
