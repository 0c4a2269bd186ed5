/** A stretch of a file in the ISO base media format, which mp4 and mov share: a name and what is in it. */
interface Box {
  readonly type: string;
  readonly body: Buffer;
}

const HEADER = 8;

/**
 * How long a video is by its own header (ISO/IEC 14496-12, `moov/mvhd`), in whole seconds; undefined where the header does not say, as
 * in a file that was still being written, or is damaged.
 */
export function videoSeconds(bytes: Buffer): number | undefined {
  const moov = boxesIn(bytes).find(({ type }) => type === 'moov');
  const mvhd = moov && boxesIn(moov.body).find(({ type }) => type === 'mvhd');
  if (!mvhd || mvhd.body.length < 32) return undefined;
  const { body } = mvhd;
  const isLong = body.readUInt8(0) === 1;
  const scale = body.readUInt32BE(isLong ? 20 : 12);
  const duration = isLong ? Number(body.readBigUInt64BE(24)) : body.readUInt32BE(16);
  const isUnknown = scale === 0 || duration === 0 || duration >= (isLong ? 2 ** 63 : 0xffffffff);
  return isUnknown ? undefined : Math.round(duration / scale);
}

function boxesIn(bytes: Buffer): Box[] {
  const boxes: Box[] = [];
  for (let at = 0; at + HEADER <= bytes.length; ) {
    const short = bytes.readUInt32BE(at);
    const isLarge = short === 1 && at + 16 <= bytes.length;
    const start = at + (isLarge ? 16 : HEADER);
    const size = isLarge ? Number(bytes.readBigUInt64BE(at + HEADER)) : short === 0 ? bytes.length - at : short;
    if (size < start - at || at + size > bytes.length) break;
    boxes.push({ type: bytes.toString('latin1', at + 4, at + HEADER), body: bytes.subarray(start, at + size) });
    at += size;
  }
  return boxes;
}
