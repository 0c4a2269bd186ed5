import type { CelType } from '../../model/cel-type.ts';

/** A type as messages name it: `list<string>`. */
export function typeName(type: CelType): string {
  switch (type.kind) {
    case 'list':
      return `list<${typeName(type.of)}>`;
    case 'map':
      return `map<string, ${typeName(type.of)}>`;
    case 'object':
      return 'object';
    default:
      return type.kind;
  }
}
