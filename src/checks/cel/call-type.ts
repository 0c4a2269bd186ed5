import type { CelType } from '../../model/cel-type.ts';
import { suggest } from '../suggest.ts';
import type { TypeChecker } from './check-types.ts';
import { type CelFunction, FUNCTIONS } from './functions.ts';
import type { CallNode, CelNode } from './node.ts';
import { Run } from './run.ts';
import { typeName } from './type-name.ts';
import { Undecided } from './undecided.ts';

const MACROS = ['has', 'all', 'exists', 'exists_one', 'map', 'filter'];

/** The type that a call yields. */
export function callType(node: CallNode, types: readonly CelType[], checker: Pick<TypeChecker, 'report'>): CelType {
  const forms = FUNCTIONS.get(node.name);
  if (!forms) {
    const suggestion = suggest(node.name, [...FUNCTIONS.keys(), ...MACROS]);
    const args = { name: `${node.name}()`, ...(suggestion ? { suggestion } : {}) };
    return checker.report('cel/unknown-function', args, node.at);
  }
  const form = formFor(node.name, types, node.isMethod);
  if (!form)
    return checker.report('cel/type', { operation: `${node.name}()`, types: types.map(typeName).join(', ') }, node.at);
  const constants = node.args.map(constantOf);
  if (form.checked && constants.at(-1) !== undefined) {
    // A pattern shows whether it is one on any text.
    const result = form.apply(form.isMethod ? ['', constants.at(-1)] : constants, new Run({}));
    const last = node.args.at(-1) ?? node;
    if (result instanceof Undecided)
      return checker.report('cel/constant', { value: String(constants.at(-1)), name: `${node.name}()` }, last);
  }
  return form.result;
}

/** The form of a function that takes these types. */
export function formFor(name: string, types: readonly CelType[], isMethod: boolean): CelFunction | undefined {
  return FUNCTIONS.get(name)?.find(
    (form) =>
      form.isMethod === isMethod &&
      form.parameters.length === types.length &&
      form.parameters.every(
        (kinds, index) => types[index]?.kind === 'any' || kinds.includes(types[index]?.kind ?? 'null'),
      ),
  );
}

function constantOf(node: CelNode): string | number | boolean | null | undefined {
  return node.op === 'literal' ? node.value : undefined;
}
