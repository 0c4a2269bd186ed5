import { type Bounds, isOfType, isWithin } from './bounds.ts';
import type { OverridableField } from './catalogue.ts';

/** Whether every value within some bounds is one that a field may have, whole numbers aside. */
export function fitsField(bounds: Bounds, field: OverridableField): boolean {
  const isNumber = field.type === 'integer' || field.type === 'number';
  switch (bounds.type) {
    case 'number':
      return isNumber && bounds.min <= bounds.max && takes(field, bounds.min) && takes(field, bounds.max);
    case 'duration':
      return field.type === 'duration' && isWithin({ ...bounds, min: 'PT0S' }, bounds.min);
    case 'values':
      return bounds.values.every((value) => takes(field, value));
    case 'text':
      return field.type === 'string' && !field.values && bounds.maxLength <= (field.maxLength ?? bounds.maxLength);
  }
}

function takes({ type, minimum, maximum, maxLength, values }: OverridableField, value: unknown): boolean {
  if (values) return values.some((allowed) => allowed === value);
  if (type === 'duration') return isOfType({ type, min: 'PT0S', max: 'PT0S' }, value);
  if (type === 'string') return typeof value === 'string' && value.length <= (maxLength ?? value.length);
  const [min, max] = [minimum ?? Number.NEGATIVE_INFINITY, maximum ?? Number.POSITIVE_INFINITY];
  return isWithin({ type: 'number', min, max }, value);
}
