import { KINDS, kindOf } from '../../kinds/index.ts';
import type { Kind } from '../../kinds/kind.ts';
import { addressOfText, parseAddress } from '../../model/address.ts';
import type { Diagnostic, ValuePath } from '../../model/diagnostic.ts';
import { API_VERSION } from '../../model/resource.ts';
import { isMap } from './overlay.ts';

/** What is wrong with a document of an overlay by itself: it names a resource, and says what a layer may say. */
export function patchFindings(document: unknown): Diagnostic[] {
  const form = (path: ValuePath): Diagnostic[] => [{ code: 'overlay/form', severity: 'error', path }];
  if (!isMap(document)) return form([]);
  const { apiVersion, kind, metadata, spec, ...others } = document;
  const known = typeof kind === 'string' ? kindOf(kind) : undefined;
  if (apiVersion !== API_VERSION) return form(['apiVersion']);
  if (!known) return form(['kind']);
  if (!isMap(metadata) || typeof metadata.name !== 'string') return form(['metadata']);
  const address = addressOfText({ kind: known.kind, metadata: { name: metadata.name } });
  if (!parseAddress(address)) return form(['metadata', 'name']);
  const [extra] = Object.keys(metadata).filter((key) => key !== 'name');
  if (extra !== undefined) return form(['metadata', extra]);
  const [foreign] = Object.keys(others);
  if (foreign !== undefined) return form([foreign]);
  if (!isMap(spec)) return form(['spec']);
  return closedFields(spec, ['spec'], openPlaces(known)).map((path) => ({
    code: 'overlay/not-open',
    severity: 'error',
    path,
    args: { address, field: path.join('.'), ...openList(known) },
  }));
}

/** Where resources of a kind speak as a layer: below these paths of their documents. */
function openPlaces({ kind, layerFields = [] }: Kind): readonly ValuePath[] {
  const above = KINDS.flatMap(({ layersFrom = [] }) => layersFrom.filter((source) => source.kind === kind));
  return [...above.map(({ path }) => path), ...layerFields.map((field) => ['spec', field])];
}

function openList(kind: Kind): { readonly open?: string } {
  const places = openPlaces(kind).map((path) => path.join('.'));
  return places.length > 0 ? { open: places.join(', ') } : {};
}

/** The outermost fields that do not lie in an open place. */
function closedFields(
  value: Readonly<Record<string, unknown>>,
  at: ValuePath,
  open: readonly ValuePath[],
): ValuePath[] {
  return Object.entries(value).flatMap(([key, member]) => {
    const path = [...at, key];
    if (open.some((place) => startsWith(path, place))) return [];
    return isMap(member) && open.some((place) => startsWith(place, path)) ? closedFields(member, path, open) : [path];
  });
}

function startsWith(path: ValuePath, start: ValuePath): boolean {
  return start.every((step, depth) => path[depth] === step);
}
