import type { ValuePath } from '../../model/diagnostic.ts';
import type { Resource } from '../../model/resource.ts';
import { isMap, resolveNode, type ScaffoldSchema, type SchemaNode } from '../../model/schema-node.ts';
import { keyText, textScalar } from '../format/scalar-text.ts';
import { commentLines, descriptionOf } from './comment-text.ts';
import { optionalField } from './optional-field.ts';

export interface ScaffoldTextOptions {
  readonly schema: ScaffoldSchema;
  readonly resource: Resource;
  /** What the editor's line names: a path from the file, or a URL. */
  readonly schemaReference: string;
  /** Of the descriptions in comments. */
  readonly language: 'zh-CN' | 'en';
  /** Said below the editor's line. */
  readonly note: string;
}

interface Place {
  readonly schema: ScaffoldSchema;
  readonly resource: Resource;
  readonly language: 'zh-CN' | 'en';
  /** Offer optional fields as comments; not inside lists and not inside what is a comment itself. */
  readonly optional: boolean;
}

/** Said of a field that cannot simply be added. */
const TOGETHER = { en: ' Needs other fields changed as well.', 'zh-CN': '启用时须同时调整其他字段。' };

/** A resource as YAML in the schema's order of keys, its kind's optional fields beside it as comments with their descriptions. */
export function scaffoldText({ schema, resource, schemaReference, language, note }: ScaffoldTextOptions): string {
  const place: Place = { schema, resource, language, optional: true };
  const lines = [`# yaml-language-server: $schema=${schemaReference}`, ...commentLines(note)];
  lines.push(...mapLines(place, { node: schema.root, path: [], value: resource, example: schema.root.examples?.[0] }));
  return `${lines.join('\n')}\n`;
}

/** A value of the resource and where it stands. */
interface Entry {
  readonly node: SchemaNode;
  readonly path: ValuePath;
  readonly value: unknown;
  readonly example: unknown;
}

function mapLines(place: Place, { node, path, value, example }: Entry & { readonly value: object }): string[] {
  const { properties = {}, additionalProperties } = resolveNode(place.schema.root, node, value);
  const given = isMap(example) ? example : {};
  const member = isMap(additionalProperties) ? (additionalProperties as SchemaNode) : {};
  const keys = [...Object.keys(properties), ...Object.keys(value).filter((key) => !Object.hasOwn(properties, key))];
  return keys.flatMap((key) => {
    const entry = { node: properties[key] ?? member, path: [...path, key], example: given[key] };
    if (Object.hasOwn(value, key)) return entryLines(place, { ...entry, value: value[key as never] });
    return place.optional ? optionalLines(place, entry) : [];
  });
}

function optionalLines(place: Place, entry: Omit<Entry, 'value'>): string[] {
  const { schema, resource, language } = place;
  const resolved = resolveNode(schema.root, entry.node, entry.example);
  const { value, alone } = optionalField({ ...entry, schema, resource });
  const lines = entryLines({ ...place, optional: false }, { ...entry, value });
  return [
    ...commentLines(`${descriptionOf(resolved, language)}${alone ? '' : TOGETHER[language]}`),
    ...lines.map((line) => `# ${line}`),
  ];
}

function entryLines(place: Place, entry: Entry): string[] {
  const { node, path, value } = entry;
  const name = keyText(String(path.at(-1)), false);
  if (isMap(value) && Object.keys(value).length > 0)
    return [`${name}:`, ...mapLines(place, { ...entry, value }).map(indent)];
  if (!Array.isArray(value) || !value.some((item) => item !== null && typeof item === 'object'))
    return [`${name}: ${flat(value)}`];
  const { items = {} } = resolveNode(place.schema.root, node, value);
  const inside = { ...place, optional: false };
  const entries = value.map((item: unknown, index) => ({ node: items, path: [...path, index], value: item }));
  return [`${name}:`, ...entries.flatMap((item) => itemLines(inside, { ...item, example: undefined }))];
}

function itemLines(place: Place, entry: Entry): string[] {
  const { value } = entry;
  if (!isMap(value) || Object.keys(value).length === 0) return [`  - ${flat(value)}`];
  return mapLines(place, { ...entry, value }).map((line, index) => (index === 0 ? `  - ${line}` : `    ${line}`));
}

function indent(line: string): string {
  return `  ${line}`;
}

/** A value on one line, quoted like the formatter does. */
function flat(value: unknown): string {
  if (typeof value === 'string') return textScalar(value, false);
  if (Array.isArray(value))
    return `[${value.map((item) => (typeof item === 'string' ? textScalar(item, true) : flat(item))).join(', ')}]`;
  return isMap(value) ? '{}' : String(value);
}
