import { ANY, BOOL, type CelType, DOUBLE, INT, isNumber, mergeTypes, TIMESTAMP } from '../../model/cel-type.ts';
import type { Arithmetic } from './node.ts';

const DURATION: CelType = { kind: 'duration' };

/** What two operands of an arithmetic operator make; undefined when they do not fit. Whole numbers and decimals mix. */
export function arithmeticType(operator: Arithmetic, left: CelType, right: CelType): CelType | undefined {
  if (left.kind === 'any' || right.kind === 'any') return withUnknown(operator, left.kind === 'any' ? right : left);
  if (isNumber(left) && isNumber(right)) {
    const whole = left.kind === 'int' && right.kind === 'int';
    return operator === '%' && !whole ? undefined : whole ? INT : DOUBLE;
  }
  if (operator === '+') return sumType(left, right);
  if (operator !== '-') return undefined;
  if (left.kind === 'timestamp' && right.kind === 'timestamp') return DURATION;
  return right.kind === 'duration' && (left.kind === 'timestamp' || left.kind === 'duration') ? left : undefined;
}

function sumType(left: CelType, right: CelType): CelType | undefined {
  if (left.kind === 'string' && right.kind === 'string') return { kind: 'string' };
  if (left.kind === 'list' && right.kind === 'list') return mergeTypes(left, right);
  const kinds = [left.kind, right.kind];
  if (!kinds.includes('duration')) return undefined;
  if (kinds.includes('timestamp')) return TIMESTAMP;
  return left.kind === right.kind ? DURATION : undefined;
}

function withUnknown(operator: Arithmetic, known: CelType): CelType | undefined {
  if (isNumber(known)) return operator === '%' && known.kind === 'double' ? undefined : ANY;
  if (operator === '+')
    return ['any', 'string', 'list', 'timestamp', 'duration'].includes(known.kind) ? ANY : undefined;
  if (operator === '-') return ['any', 'timestamp', 'duration'].includes(known.kind) ? ANY : undefined;
  return known.kind === 'any' ? ANY : undefined;
}

/** Can values of the two types be equal? A value that is not there may be null anywhere. */
export function canEqual(left: CelType, right: CelType): boolean {
  const kinds = new Set([left.kind, right.kind]);
  if (kinds.has('any') || kinds.has('null')) return true;
  if (isNumber(left) && isNumber(right)) return true;
  if (left.kind === 'list' && right.kind === 'list') return canEqual(left.of, right.of);
  if (kinds.has('map') && kinds.has('object')) return true;
  return left.kind === right.kind;
}

/** Can values of the two types be put in order? */
export function canOrder(left: CelType, right: CelType): boolean {
  if (isNumber(left) && isNumber(right)) return true;
  const ordered: readonly CelType['kind'][] = ['any', 'int', 'double', 'string', 'timestamp', 'duration'];
  if (!ordered.includes(left.kind) || !ordered.includes(right.kind)) return false;
  return left.kind === 'any' || right.kind === 'any' || left.kind === right.kind;
}

/** What a list, a map's keys or an object's field names hold; undefined for what holds nothing. */
export function elementType(type: CelType): CelType | undefined {
  if (type.kind === 'list') return type.of;
  if (type.kind === 'map') return { kind: 'string' };
  if (type.kind === 'object') return { kind: 'string', values: Object.keys(type.fields) };
  return type.kind === 'any' ? ANY : undefined;
}

/** Is a value of this type true or false? */
export function isTruth(type: CelType): boolean {
  return type.kind === BOOL.kind || type.kind === 'any';
}
