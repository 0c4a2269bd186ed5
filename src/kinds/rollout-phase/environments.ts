import type { CelEnvironment } from '../../model/cel-environment.ts';
import { BOOL, DOUBLE, objectOf } from '../../model/cel-type.ts';
import type { Resource } from '../../model/resource.ts';
import type { EnvironmentAt } from '../kind.ts';
import { METRICS } from '../metric-names.ts';
import { expressionTexts, ownMetrics } from './own-metrics.ts';

const measured: CelEnvironment = { variables: { m: objectOf(METRICS) }, result: BOOL, measured: true };

/** Gates and the rollback trigger compare metrics of the phase's stores with limits: those that we know, and the chain's own. */
export function environments(resource: Resource): Record<string, EnvironmentAt> {
  const environment = measuring(expressionTexts(resource).join('\n'));
  return { 'gate-criterion': () => environment, 'rollback-trigger': () => environment };
}

/** The environment of an expression over metrics. A metric of the chain's own is a number, of which nothing more is known here. */
export function measuring(text: string): CelEnvironment {
  const own = ownMetrics(text);
  if (own.length === 0) return measured;
  const fields = { ...METRICS, ...Object.fromEntries(own.map((name) => [name, DOUBLE])) };
  return { ...measured, variables: { m: objectOf(fields) } };
}
