import type { Resource } from '../../model/resource.ts';
import { layoutOf } from '../format/layout-of.ts';
import { documentLines } from '../format/print-layout.ts';
import { SchemaPlace } from '../format/schema-place.ts';
import { sortLayout } from '../format/sort-layout.ts';

/** A resource as YAML in canonical form; ends with a line break. */
export function newDocument(resource: Resource): string {
  const content = sortLayout(layoutOf(resource), SchemaPlace.ofKind(resource.kind));
  return `${documentLines({ lead: [], content, end: [] }).join('\n')}\n`;
}

/** Adds a resource to the end of a file. */
export function addDocument(text: string, resource: Resource): string {
  const added = newDocument(resource);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const hasContent = text.split('\n').some((line) => !/^\s*(#|$)/.test(line));
  const above = text === '' || text.endsWith('\n') ? text : `${text}${eol}`;
  return `${above}${hasContent ? `---${eol}` : ''}${added.replaceAll('\n', eol)}`;
}
