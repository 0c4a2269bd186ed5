import type { SourceRange, ValuePath } from '../model/diagnostic.ts';
import type { Place } from './places.ts';
import { decodeText, readBytes } from './read-file.ts';
import { documentAlone } from './yaml/document-alone.ts';
import { Positions } from './yaml/positions.ts';

/** Which document of which file. */
export type DocumentPlace = Pick<Place, 'file' | 'document'>;

/** Where a key stands, or that of the nearest parent. */
export type Locate = (place: DocumentPlace, path: ValuePath) => SourceRange;

/** Places values in the files of a workspace; each document is parsed once. */
export function locatorIn(root: string): Locate {
  const parsed = new Map<string, Locate>();
  return (place, path) => {
    const name = `${place.document} ${place.file}`;
    const locate = parsed.get(name) ?? locatorOf(root, place);
    parsed.set(name, locate);
    return locate(place, path);
  };
}

function locatorOf(root: string, { file, document }: DocumentPlace): Locate {
  const bytes = readBytes(root, { file });
  const text = Buffer.isBuffer(bytes) ? decodeText(file, bytes) : '';
  const whole = typeof text === 'string' ? text : '';
  const alone = documentAlone(whole, document);
  const positions = alone === undefined ? undefined : new Positions(alone);
  if (positions?.holdsOne) return (_, path) => ({ file, ...positions.locate(0, path, 'key') });
  const all = new Positions(whole);
  return (_, path) => ({ file, ...all.locate(document, path, 'key') });
}
