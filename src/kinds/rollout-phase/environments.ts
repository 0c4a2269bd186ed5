import type { CelEnvironment } from '../../model/cel-environment.ts';
import { BOOL, objectOf } from '../../model/cel-type.ts';
import type { EnvironmentAt } from '../kind.ts';
import { METRICS } from '../metric-names.ts';

const measured: CelEnvironment = { variables: { m: objectOf(METRICS) }, result: BOOL, measured: true };

/** Gates and the rollback trigger compare metrics of the phase's stores with limits. */
export function environments(): Record<string, EnvironmentAt> {
  return { 'gate-criterion': () => measured, 'rollback-trigger': () => measured };
}
