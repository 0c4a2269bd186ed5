import type { DocumentPlace } from './locator.ts';

/** The order of files, and of documents in them. */
export function inFileOrder(a: DocumentPlace, b: DocumentPlace): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.document - b.document;
}
