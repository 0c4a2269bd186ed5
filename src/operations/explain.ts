import type { CatalogueLine } from '../kinds/catalogue.ts';
import { type AddressText, addressOfText } from '../model/address.ts';
import type { SourceRange, ValuePath } from '../model/diagnostic.ts';
import type { Layer, LayerEntry } from '../model/layers.ts';
import { type DefaultsAt, type Origin, originsOf } from '../model/origins.ts';
import type { LocalizedText } from '../model/resource.ts';
import type { SchemaNode } from '../model/schema-node.ts';
import { SchemaTree } from '../model/schema-tree.ts';
import { valueAt } from '../model/value-at.ts';
import type { SchemaLibrary } from '../workspace/schema-library.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { pathLabel, resourcePath } from './resource-path.ts';
import { type ResourceStack, resourceStack, type StackRequest } from './resource-stack.ts';

export interface ExplainRequest extends StackRequest {
  /** As typed; the whole spec when absent. */
  readonly path?: string | undefined;
}

export interface ExplainPorts {
  readonly workspace: Workspace;
  readonly schemas: Pick<SchemaLibrary, 'read'>;
}

/** What one layer says about a field. */
export interface Word {
  readonly address: AddressText;
  /** The environment whose overlay says it, instead of the resource's own file. */
  readonly environment?: string;
  /** `reset`: a layer's null gives a field back to the SOP or task template. The others as in `LayerEntry`. */
  readonly action: LayerEntry['action'] | 'reset';
  /** In the layer's document. */
  readonly path: ValuePath;
  readonly range: SourceRange;
  /** What the layer sets. */
  readonly value?: unknown;
  /** It decides. */
  readonly wins: boolean;
}

/** Where the value of one field comes from. */
export interface ExplainedField {
  readonly path: ValuePath;
  /** As catalogues name it: `steps.cleaning.evidence.photos.min`. */
  readonly name?: string;
  readonly state: Origin['state'];
  readonly value?: unknown;
  /** Why this and no other: one layer speaks about it; the innermost of several; the schema's default; taken away; given back; nobody speaks. */
  readonly why: 'only' | 'innermost' | 'default' | 'removed' | 'reset' | 'absent';
  /** Outermost first. */
  readonly words: readonly Word[];
  /** For fields of an SOP or task template that layers may override: the catalogue's line. */
  readonly overridable?: Pick<CatalogueLine, 'levels' | 'bounds'> & { readonly range: SourceRange };
}

/** Where the values of a resource come from. */
export interface Explanation {
  readonly address: AddressText;
  readonly displayName?: LocalizedText;
  /** For which store. */
  readonly store?: AddressText;
  readonly path: ValuePath;
  /** The path as people write it, items of lists by their ids. */
  readonly label: string;
  /** What the schema says about the field that was asked for, in English and Chinese. */
  readonly description?: string;
  /** What the spec is merged from, outermost first. */
  readonly layers: readonly (Pick<Word, 'address' | 'environment'> & { readonly range: SourceRange })[];
  readonly fields: readonly ExplainedField[];
}

/** Tells for every field of a resource, or below a path of it, what holds, and which layers said what where. */
export async function explain(request: ExplainRequest, { workspace, schemas }: ExplainPorts): Promise<Explanation> {
  const stack = await resourceStack(request, workspace);
  const schema = new SchemaTree(stack.kind.slug, (name) => schemas.read(name) as SchemaNode);
  const path = request.path === undefined ? ['spec'] : resourcePath(request.path, stack, schema);
  const locate: View['locate'] = ({ address, environment }, at) => {
    const place = environment === undefined ? stack.places.get(address) : workspace.overlay?.patches[address];
    if (!place) throw new Error(`${address} was not read`);
    return workspace.locate(place, at);
  };
  const { displayName } = stack.own.metadata;
  const description = path.length > 1 ? schema.at(path, stack.effective)?.description : undefined;
  return {
    address: addressOfText(stack.own),
    ...(displayName ? { displayName } : {}),
    ...(stack.store === undefined ? {} : { store: stack.store }),
    path,
    label: pathLabel(path, stack.effective),
    ...(description === undefined ? {} : { description }),
    layers: stack.layers.map((layer) => ({ ...speaker(layer), range: locate(layer, layer.path) })),
    fields: explainedFields(stack, { path, schema, locate }),
  };
}

/** Whose file says something. */
type Speaker = Pick<Layer, 'address' | 'environment'>;

function speaker({ address, environment }: Speaker): Speaker {
  return { address, ...(environment === undefined ? {} : { environment }) };
}

interface View {
  readonly path: ValuePath;
  readonly schema: SchemaTree;
  readonly locate: (layer: Speaker, path: ValuePath) => SourceRange;
}

/** First what stands in the files, then what layers may override, unless that is the same. */
function explainedFields(stack: ResourceStack, view: View): ExplainedField[] {
  const lines = catalogueLines(stack, view.path);
  const origins = originsAt(stack, view, view.path);
  const known = new Set(origins.map(({ path }) => String(path)));
  const others = lines.filter(({ path }) => !known.has(String(path)));
  return [...origins, ...others.flatMap(({ path }) => originsAt(stack, view, path))].map((origin) =>
    explained(origin, lines, { stack, view }),
  );
}

interface PlacedLine {
  readonly line: CatalogueLine;
  /** Of the field itself. */
  readonly path: ValuePath;
}

/** The catalogue's lines about fields at or below a path. */
function catalogueLines({ kind, own }: ResourceStack, path: ValuePath): PlacedLine[] {
  return (kind.catalogue?.lines(own) ?? []).flatMap((line) => {
    const place = kind.catalogue?.locate(own, line.field);
    return place && isBelow(place.path, path) ? [{ line, path: place.path }] : [];
  });
}

/** Origins in a section of the document: its spec, which has layers, or another, which has one. */
function originsAt({ own, layers, effective }: ResourceStack, { schema }: View, path: ValuePath): Origin[] {
  const [section = 'spec', ...rest] = path;
  const stack: readonly Layer[] =
    section === 'spec' ? layers : [{ address: addressOfText(own), path: [section], value: valueAt(own, [section]) }];
  const defaultsAt: DefaultsAt = (at) => schema.defaultsAt([section, ...at], effective);
  return originsOf(stack, rest, defaultsAt).map((origin) => ({ ...origin, path: [section, ...origin.path] }));
}

interface Around {
  readonly stack: ResourceStack;
  readonly view: View;
}

function explained(origin: Origin, lines: readonly PlacedLine[], { stack, view }: Around): ExplainedField {
  const { path, entries } = origin;
  const line = lines.find((candidate) => String(candidate.path) === String(path))?.line;
  const override = stack.overrides.find((candidate) => isBelow(path, candidate.path));
  const overriding = override?.entries ?? [];
  const isOverridden = overriding.at(-1)?.action === 'set';
  const winner = isOverridden ? overriding.at(-1) : origin.state === 'default' ? undefined : entries.at(-1);
  const words = [...entries, ...overriding].map((entry): Word => {
    const { layer, action, path: at } = entry;
    return {
      ...speaker(layer),
      action: overriding.includes(entry) && action === 'remove' ? 'reset' : action,
      path: at,
      range: view.locate(layer, at),
      ...('value' in entry ? { value: entry.value } : {}),
      wins: entry === winner,
    };
  });
  const state = isOverridden ? 'set' : origin.state;
  // A list may be overridden inside.
  const value = state === 'set' ? valueAt(stack.effective, path) : origin.value;
  return {
    path,
    ...(line ? { name: line.field } : {}),
    state,
    ...(value === undefined ? {} : { value }),
    why: whyOf(state, words),
    words,
    ...(line ? { overridable: overridableOf(line, addressOfText(stack.own), view) } : {}),
  };
}

function whyOf(state: Origin['state'], words: readonly Word[]): ExplainedField['why'] {
  if (state !== 'set') return state;
  if (words.at(-1)?.action === 'reset') return 'reset';
  return words.length > 1 ? 'innermost' : 'only';
}

function overridableOf({ levels, bounds, path }: CatalogueLine, address: AddressText, { locate }: View) {
  return { ...(levels ? { levels } : {}), ...(bounds ? { bounds } : {}), range: locate({ address }, path) };
}

function isBelow(path: ValuePath, above: ValuePath): boolean {
  return above.every((step, depth) => path[depth] === step);
}
