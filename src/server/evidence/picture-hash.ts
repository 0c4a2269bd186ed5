import { createJimp } from '@jimp/core';
import jpeg from '@jimp/js-jpeg';
import png from '@jimp/js-png';
import { methods } from '@jimp/plugin-hash';

const Jimp = createJimp({ formats: [jpeg, png], plugins: [methods] });

/** More than the cameras of phones have; a few bytes can claim any size. */
const MAX_PIXELS = 50_000_000;
const LIMITS = { maxResolutionInMP: MAX_PIXELS / 1e6, maxMemoryUsageInMB: 600 };

/**
 * How a JPEG or PNG looks, as 64 digits of 0 and 1: pictures that look the same differ in few of them, whatever their size and
 * compression. Undefined for what cannot be decoded. A photo of a phone takes a second or more.
 */
export async function pictureHash(bytes: Uint8Array): Promise<string | undefined> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // A PNG says its size at once, in its first chunk; the JPEG decoder keeps a limit of its own.
  if (buffer[0] === 0x89 && (buffer.length < 24 || buffer.readUInt32BE(16) * buffer.readUInt32BE(20) > MAX_PIXELS))
    return undefined;
  try {
    return (await Jimp.read(buffer, { 'image/jpeg': LIMITS })).pHash();
  } catch {
    return undefined;
  }
}
