import { blockNode } from './block.ts';
import { DASH, DOT } from './characters.ts';
import { Cursor, STEP_ASIDE, stepAside } from './cursor.ts';

/**
 * Reads the documents of a YAML 1.2 text, dozens of times as fast as the `yaml` package, when the text keeps to the
 * style of store configuration; undefined when anything in it is unusual or wrong. Never answers differently from the
 * package: a document without content is null, a text without documents has none.
 */
export function fastParse(text: string): readonly unknown[] | undefined {
  try {
    return readAll(new Cursor(text));
  } catch (error) {
    if (error === STEP_ASIDE) return undefined;
    throw error;
  }
}

function readAll(cursor: Cursor): unknown[] {
  const values: unknown[] = [];
  /** Whether a document may start here: only the first one needs no `---`. */
  let document: 'allowed' | 'announced' | 'over' = 'allowed';
  for (;;) {
    if (!cursor.isDocumentEnd()) {
      if (document === 'over' || cursor.indent > 0) stepAside();
      values.push(blockNode(cursor, 0, 0));
      if (!cursor.isDocumentEnd()) stepAside();
      document = 'over';
    } else if (document === 'announced') {
      values.push(null);
      document = 'over';
    } else if (cursor.isMarker(DASH)) {
      cursor.finishMarker();
      document = 'announced';
    } else if (cursor.isMarker(DOT)) {
      if (document === 'allowed') stepAside();
      cursor.finishMarker();
      if (cursor.isMarker(DOT)) stepAside();
    } else return values;
  }
}
