/** Draws a text as a QR code, as an address for `img`; the drawing code is loaded only when somebody needs it. */
export async function qrCode(text: string): Promise<string> {
  // The package is CommonJS: bundled, its functions stand on the default export only.
  const { default: generator } = (await import('qrcode')) as unknown as { default: typeof import('qrcode') };
  return generator.toDataURL(text, { margin: 2, width: 336 });
}
