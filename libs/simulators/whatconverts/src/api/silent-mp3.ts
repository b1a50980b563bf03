const FRAMES = 20;
/** MPEG-1 layer III, 128 kbit/s, 44.1 kHz, mono: a frame of 417 bytes lasts 26 ms. */
const FRAME_HEADER = [0xff, 0xfb, 0x90, 0xc4];
const FRAME_BYTES = 417;

const frame = (): Buffer => {
  const bytes = Buffer.alloc(FRAME_BYTES);
  bytes.set(FRAME_HEADER);
  return bytes;
};

/** About half a second of silence as a valid MP3 file; a frame of zeros decodes to silence. */
export const silentMp3 = (): Buffer => Buffer.concat(Array.from({ length: FRAMES }, frame));
