import type { CelEnvironment } from '../../model/cel-environment.ts';
import { ANY, BOOL, type CelType, fieldType, isNumber, listOf, mapOf, mergeTypes, TEXT } from '../../model/cel-type.ts';
import { suggest } from '../suggest.ts';
import { callType } from './call-type.ts';
import { impossibleValues } from './impossible-values.ts';
import type { BinaryNode, CelNode, FieldNode, LoopNode, Span } from './node.ts';
import { arithmeticType, canEqual, canOrder, elementType, isTruth } from './operator-types.ts';
import type { CelProblem } from './problem.ts';
import { typeName } from './type-name.ts';

/** The type of every part of an expression, and everything that is wrong with it. */
export interface CheckedTypes {
  readonly types: ReadonlyMap<CelNode, CelType>;
  readonly problems: readonly CelProblem[];
}

/** Checks an expression. A part with a problem counts as any type from there on, so that one mistake is one finding. */
export function checkTypes(node: CelNode, environment: CelEnvironment): CheckedTypes {
  const checker = new TypeChecker(environment);
  const type = checker.check(node);
  if (!hasResult(type, environment.result))
    checker.report('cel/result', { actual: typeName(type), expected: typeName(environment.result) }, node);
  return checker;
}

function hasResult(actual: CelType, wanted: CelType): boolean {
  if (wanted.kind === 'double') return isNumber(actual) || actual.kind === 'any';
  return wanted.kind === 'any' || actual.kind === 'any' || actual.kind === wanted.kind;
}

/** Walks an expression once, names in scope as it goes. */
export class TypeChecker implements CheckedTypes {
  readonly types = new Map<CelNode, CelType>();
  readonly problems: CelProblem[] = [];
  readonly #environment: CelEnvironment;
  readonly #locals: (readonly [name: string, type: CelType])[] = [];

  constructor(environment: CelEnvironment) {
    this.#environment = environment;
  }

  report(code: CelProblem['code'], args: CelProblem['args'], { start, end }: Span): CelType {
    this.problems.push({ code, args, start, end });
    return ANY;
  }

  check(node: CelNode): CelType {
    const type = this.#typeOf(node);
    this.types.set(node, type);
    return type;
  }

  #typeOf(node: CelNode): CelType {
    switch (node.op) {
      case 'literal':
        return node.type;
      case 'name':
        return this.#nameType(node.name, node);
      case 'field':
        return this.#fieldType(node);
      case 'index':
        return this.#indexType(node.of, node.index);
      case 'not':
        return this.#truth(node.of);
      case 'negate':
        return this.#negated(node.of);
      case 'binary':
        return this.#binaryType(node);
      case 'choice':
        this.#truth(node.condition);
        return mergeTypes(this.check(node.chosen), this.check(node.otherwise));
      case 'list':
        return listOf(this.#common(node.items));
      case 'map':
        for (const [key] of node.entries) this.#expect(key, TEXT);
        return mapOf(this.#common(node.entries.map(([, value]) => value)));
      case 'has':
        return this.#hasType(node.of, node);
      case 'call':
        return callType(
          node,
          node.args.map((argument) => this.check(argument)),
          this,
        );
      case 'loop':
        return this.#loopType(node);
      default:
        return node satisfies never;
    }
  }

  #nameType(name: string, span: Span): CelType {
    const local = this.#locals.findLast(([other]) => other === name);
    if (local) return local[1];
    const { variables } = this.#environment;
    if (Object.hasOwn(variables, name)) return variables[name] ?? ANY;
    const suggestion = suggest(name, [...this.#locals.map(([other]) => other), ...Object.keys(variables)]);
    const known = Object.keys(variables).join(', ');
    return this.report('cel/unknown-name', { name, known, ...(suggestion ? { suggestion } : {}) }, span);
  }

  #fieldType({ of, field, at }: FieldNode): CelType {
    const type = this.check(of);
    const found = fieldType(type, field);
    if (found) return found;
    if (type.kind !== 'object') return this.report('cel/no-fields', { field, type: typeName(type) }, at);
    const names = Object.keys(type.fields);
    const suggestion = suggest(field, names);
    return this.report(
      'cel/unknown-field',
      { field, known: names.join(', '), ...(suggestion ? { suggestion } : {}) },
      at,
    );
  }

  #indexType(of: CelNode, index: CelNode): CelType {
    const type = this.check(of);
    const key = this.check(index);
    if (type.kind === 'list') {
      if (key.kind === 'int' || key.kind === 'any') return type.of;
      return this.report('cel/type', { operation: '[ ]', types: `${typeName(type)}, ${typeName(key)}` }, index);
    }
    if (type.kind === 'any') return ANY;
    if ((type.kind === 'map' || type.kind === 'object') && (key.kind === 'string' || key.kind === 'any')) {
      if (index.op !== 'literal') return type.kind === 'map' ? type.of : ANY;
      const at = { start: index.start, end: index.end };
      return this.#fieldType({ op: 'field', of, field: String(index.value), at, ...at });
    }
    return this.report('cel/type', { operation: '[ ]', types: `${typeName(type)}, ${typeName(key)}` }, index);
  }

  #truth(node: CelNode): CelType {
    this.#expect(node, BOOL);
    return BOOL;
  }

  #negated(node: CelNode): CelType {
    const type = this.check(node);
    if (isNumber(type) || type.kind === 'any') return type;
    return this.report('cel/type', { operation: '-', types: typeName(type) }, node);
  }

  #binaryType(node: BinaryNode): CelType {
    const { operator, left, right } = node;
    if (operator === '&&' || operator === '||') {
      this.#truth(left);
      return this.#truth(right);
    }
    const [leftType, rightType] = [this.check(left), this.check(right)];
    if (operator === 'in' || !/^[-+*/%]$/.test(operator)) return this.#comparisonType(node, leftType, rightType);
    const figure = this.#environment.measured && [leftType, rightType].some(({ kind }) => kind === 'double');
    if (figure) return this.report('cel/arithmetic', { operation: operator }, node);
    const type = arithmeticType(operator as '+', leftType, rightType);
    return (
      type ??
      this.report('cel/type', { operation: operator, types: `${typeName(leftType)}, ${typeName(rightType)}` }, node)
    );
  }

  #comparisonType(node: BinaryNode, left: CelType, right: CelType): CelType {
    if (!fits(node.operator, left, right))
      this.report('cel/type', { operation: node.operator, types: `${typeName(left)}, ${typeName(right)}` }, node);
    else for (const { args, at } of impossibleValues(node, left, right)) this.report('cel/value', args, at);
    return BOOL;
  }

  #common(nodes: readonly CelNode[]): CelType {
    return (
      nodes
        .map((node) => this.check(node))
        .reduce<CelType | undefined>((a, b) => (a ? mergeTypes(a, b) : b), undefined) ?? ANY
    );
  }

  #hasType(node: CelNode, whole: Span): CelType {
    this.check(node);
    if (node.op !== 'field') this.report('cel/has', {}, whole);
    else if (this.#environment.measured) this.report('cel/presence', {}, whole);
    return BOOL;
  }

  #loopType({ macro, range, variable, condition, transform }: LoopNode): CelType {
    const rangeType = this.check(range);
    const element = elementType(rangeType) ?? this.report('cel/no-items', { macro, type: typeName(rangeType) }, range);
    this.#locals.push([variable, element]);
    if (condition) this.#truth(condition);
    const made = transform && this.check(transform);
    this.#locals.pop();
    if (macro === 'map') return listOf(made ?? ANY);
    return macro === 'filter' ? listOf(element) : BOOL;
  }

  #expect(node: CelNode, wanted: CelType): void {
    const type = this.check(node);
    const fit = wanted.kind === 'bool' ? isTruth(type) : type.kind === wanted.kind || type.kind === 'any';
    if (!fit) this.report('cel/wrong-type', { actual: typeName(type), expected: typeName(wanted) }, node);
  }
}

function fits(operator: BinaryNode['operator'], left: CelType, right: CelType): boolean {
  if (operator === 'in') {
    const element = right.kind === 'string' ? undefined : elementType(right);
    return element !== undefined && canEqual(left, element);
  }
  return operator === '==' || operator === '!=' ? canEqual(left, right) : canOrder(left, right);
}
