import type { Random } from './random.ts';

const TILES = 8;
const SIZE = 32;

/** A picture as coarse as if everything in it had been blurred: eight by eight tiles, which no two calls draw alike. */
export function mosaic(random: Random): number[] {
  return Array.from({ length: TILES * TILES }, () => random.whole(24, 224));
}

/** Those tiles as a grey PNG. `shade` changes every byte of it and nothing that the eye sees. */
export function pngOf(tiles: readonly number[], shade = 0): Uint8Array {
  const rows: number[] = [];
  for (let y = 0; y < SIZE; y++) {
    rows.push(0);
    for (let x = 0; x < SIZE; x++) rows.push((tiles[tileAt(x, y)] ?? 0) + shade);
  }
  const header = [...bigEndian(SIZE), ...bigEndian(SIZE), 8, 0, 0, 0, 0];
  return Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', header),
    ...chunk('IDAT', stored(rows)),
    ...chunk('IEND', []),
  ]);
}

/** A clip of nothing: what a video begins with, and something that makes it differ from the others. */
export function videoOf(random: Random): Uint8Array {
  const name = [...'ftypmp42'].map((char) => char.charCodeAt(0));
  return Uint8Array.from([0, 0, 0, 0x18, ...name, ...Array.from({ length: 48 }, () => random.whole(0, 255))]);
}

function tileAt(x: number, y: number): number {
  const side = SIZE / TILES;
  return Math.floor(y / side) * TILES + Math.floor(x / side);
}

/** Uncompressed, in one block, as zlib frames it. */
function stored(bytes: readonly number[]): number[] {
  const low = bytes.length & 255;
  const high = bytes.length >> 8;
  return [0x78, 0x01, 1, low, high, low ^ 255, high ^ 255, ...bytes, ...bigEndian(adler32(bytes))];
}

function chunk(type: string, data: readonly number[]): number[] {
  const named = [...[...type].map((char) => char.charCodeAt(0)), ...data];
  return [...bigEndian(data.length), ...named, ...bigEndian(crc32(named))];
}

function bigEndian(value: number): number[] {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);
}

function adler32(bytes: readonly number[]): number {
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return ((b << 16) | a) >>> 0;
}

function crc32(bytes: readonly number[]): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
