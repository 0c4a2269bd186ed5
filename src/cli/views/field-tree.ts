import type { AddressText } from '../../model/address.ts';
import type { ValuePath } from '../../model/diagnostic.ts';
import { formatPath } from '../../model/value-path.ts';
import type { ExplainedField } from '../../operations/explain.ts';
import { visible } from '../report/visible.ts';
import type { Ui } from '../ui.ts';
import { fieldLines } from './explained-field.ts';

/** Fields below a place, member by member. */
export interface FieldTree {
  readonly members: Map<string, FieldTree | ExplainedField>;
}

/** Puts fields into a tree by their paths below a common one. */
export function fieldTree(fields: readonly ExplainedField[], above: ValuePath): FieldTree {
  const root: FieldTree = { members: new Map() };
  for (const field of fields) {
    let node = root;
    for (const step of field.path.slice(above.length, -1)) {
      const next = node.members.get(String(step));
      const inner: FieldTree = next && 'members' in next ? next : { members: new Map() };
      node.members.set(String(step), inner);
      node = inner;
    }
    node.members.set(String(field.path.at(-1) ?? ''), field);
  }
  return root;
}

/** The tree with branches, the name of its root first. */
export function treeLines(
  tree: FieldTree,
  { name, own }: { readonly name: string; readonly own: AddressText },
  ui: Ui,
): string[] {
  return [ui.color.bold(name), ...branches(tree, { indent: '', own }, ui)];
}

interface Around {
  readonly indent: string;
  readonly own: AddressText;
}

function branches({ members }: FieldTree, { indent, own }: Around, ui: Ui): string[] {
  const last = members.size - 1;
  return [...members].flatMap(([key, member], index) => {
    const first = `${indent}${index === last ? '└─ ' : '├─ '}`;
    const rest = `${indent}${index === last ? '   ' : '│  '}`;
    const label = visible(formatPath([key]));
    if ('members' in member) return [`${ui.color.dim(first)}${label}`, ...branches(member, { indent: rest, own }, ui)];
    return fieldLines(label, member, { first, rest, own }, ui);
  });
}
