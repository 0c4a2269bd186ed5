const ZIP = [0x50, 0x4b, 0x03, 0x04];

const SIGNATURES: readonly (readonly [mediaType: string, is: (bytes: Buffer) => boolean])[] = [
  ['image/jpeg', (bytes) => starts(bytes, [0xff, 0xd8, 0xff])],
  ['image/png', (bytes) => starts(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['image/webp', (bytes) => text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP'],
  ['video/quicktime', (bytes) => text(bytes, 4, 12) === 'ftypqt  '],
  ['video/mp4', (bytes) => text(bytes, 4, 8) === 'ftyp'],
  ['application/pdf', (bytes) => text(bytes, 0, 5) === '%PDF-'],
  ['application/acad', (bytes) => /^AC10\d\d$/.test(text(bytes, 0, 6))],
  [
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    (bytes) => starts(bytes, ZIP) && bytes.includes('xl/'),
  ],
  [
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    (bytes) => starts(bytes, ZIP) && bytes.includes('word/'),
  ],
  ['application/zip', (bytes) => starts(bytes, ZIP)],
];

/** What a file is by its own bytes, whatever its sender calls it; undefined for what the platform does not take. */
export function mediaTypeOf(bytes: Buffer, declared: string): string | undefined {
  const found = SIGNATURES.find(([, is]) => is(bytes))?.[0];
  if (found) return declared === found || declared === 'application/octet-stream' ? found : undefined;
  return declared === 'text/csv' && isPlainText(bytes) ? declared : undefined;
}

/** Every type that the platform takes. */
export const MEDIA_TYPES: readonly string[] = [...SIGNATURES.map(([mediaType]) => mediaType), 'text/csv'];

function starts(bytes: Buffer, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function text(bytes: Buffer, from: number, to: number): string {
  return bytes.subarray(from, to).toString('latin1');
}

function isPlainText(bytes: Buffer): boolean {
  return !bytes.includes(0) && Buffer.from(bytes.toString('utf8')).equals(bytes);
}
