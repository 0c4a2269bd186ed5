import { taskTemplate } from '../../kinds/task-template/index.ts';
import type { Facts } from '../facts.ts';
import { factsByName } from '../judging/name-of.ts';
import { referencesAt } from '../judging/references-at.ts';
import type { ChainFinding, ChainRule } from './rule.ts';

/** Tasks that make each other when they are done, without an end. */
export const taskLoop: ChainRule = {
  code: 'policy/task-loop',
  severity: 'error',
  needs: [],
  *check(chain) {
    const templates = factsByName(chain.factsOf(taskTemplate));
    const done = new Set<string>();
    for (const name of templates.keys()) yield* follow(name, { templates, done, trail: [] });
  },
};

interface Walk {
  readonly templates: ReadonlyMap<string, Facts>;
  /** Templates from which everything was followed. */
  readonly done: Set<string>;
  readonly trail: readonly string[];
}

function* follow(name: string, { templates, done, trail }: Walk): Generator<ChainFinding> {
  const facts = done.has(name) ? undefined : templates.get(name);
  if (!facts) return;
  const way = [...trail, name];
  for (const { name: next, path } of referencesAt(facts, 'onComplete')) {
    const at = way.indexOf(next);
    if (at < 0) yield* follow(next, { templates, done, trail: way });
    else yield { address: facts.address, path, args: { loop: [...way.slice(at), next].join(' → ') } };
  }
  done.add(name);
}
