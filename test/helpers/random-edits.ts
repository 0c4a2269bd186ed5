import fc from 'fast-check';
import { randomValue } from './random-yaml.ts';

type Json = { [key: string]: unknown } | unknown[];

/** A change somewhere in a value: `where` picks the place, `how` what happens there. */
export interface RandomEdit {
  readonly where: readonly number[];
  readonly how: 'set' | 'add' | 'remove' | 'move' | 'rename';
  readonly value: unknown;
}

export const randomEdit: fc.Arbitrary<RandomEdit> = fc.record({
  where: fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }),
  how: fc.constantFrom('set', 'set', 'add', 'remove', 'move', 'rename'),
  value: randomValue,
});

/** The value after some edits; what was given stays as it is. */
export function applyRandomEdits<T>(value: T, edits: readonly RandomEdit[]): T {
  const copy = structuredClone(value);
  for (const edit of edits) if (isCollection(copy)) change(copy, edit);
  return copy;
}

function change(root: Json, { where, how, value }: RandomEdit): void {
  let place: Json = root;
  for (const step of where.slice(0, -1)) {
    const members: unknown[] = Object.values(place).filter(isCollection);
    if (members.length === 0) break;
    place = members[step % members.length] as Json;
  }
  const keys = Object.keys(place);
  const last = where.at(-1) ?? 0;
  const key = keys[last % Math.max(keys.length, 1)];
  if (Array.isArray(place))
    changeSequence(place, { at: Number(key ?? 0), how, value: structuredClone(value), to: last });
  else if (how === 'add' || key === undefined) place[`new${last}`] = structuredClone(value);
  else if (how === 'set' || how === 'move') place[key] = structuredClone(value);
  else if (keys.length > 1 || place !== root) delete place[key];
}

function changeSequence(
  items: unknown[],
  edit: { at: number; how: RandomEdit['how']; value: unknown; to: number },
): void {
  const { at, how, value, to } = edit;
  if (how === 'add' || items.length === 0) items.splice(to % (items.length + 1), 0, value);
  else if (how === 'set') items[at] = value;
  else if (how === 'move') items.splice(to % items.length, 0, ...items.splice(at, 1));
  else items.splice(at, 1);
}

function isCollection(value: unknown): value is Json {
  return value !== null && typeof value === 'object';
}
