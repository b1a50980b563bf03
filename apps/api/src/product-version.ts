declare const LEADWEAVE_VERSION: string | undefined;

/** Version of the product, as in the changelog. Written into the bundle when it is built. */
export const productVersion: string = typeof LEADWEAVE_VERSION === 'string' ? LEADWEAVE_VERSION : 'development';
