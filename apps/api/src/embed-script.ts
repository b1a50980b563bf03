declare const LEADWEAVE_EMBED_SCRIPT: string | undefined;

/** The script for websites with a form. Written into the bundle when it is built. */
export const embedScript: string = typeof LEADWEAVE_EMBED_SCRIPT === 'string' ? LEADWEAVE_EMBED_SCRIPT : '';
