import { pick, type RandomNumbers } from '../../helpers/random-numbers.ts';
import { type Document, padded, renamed } from './reference-chain.ts';

/** Numbered copies of the given documents in turn, as many as are missing to `wanted`. */
export function copies(bases: readonly Document[], wanted: number): Document[] {
  return Array.from({ length: Math.max(0, wanted - bases.length) }, (_, at) => {
    const base = bases[at % bases.length] as Document;
    const digits = padded(1 + Math.floor(at / bases.length), 3);
    const copy = renamed(base, `${base.metadata.name}-${digits}`, digits);
    const { code } = copy.spec;
    return typeof code === 'string' ? { ...copy, spec: { ...copy.spec, code: `${code}-${digits}` } } : copy;
  });
}

interface Target {
  readonly stores?: { readonly matchLabels?: Record<string, string> };
  readonly formats?: readonly string[];
}

/** The formats of the stores in each region. */
export type FormatsByRegion = ReadonlyMap<string, ReadonlySet<unknown>>;

/** Copies of task templates, each for the stores of one region that has some, and with a copy of its procedure. */
export function regionalTemplates(
  templates: readonly Document[],
  regions: FormatsByRegion,
  procedures: readonly Document[],
  random: RandomNumbers,
): Document[] {
  const reasons = reasonsBySop(templates);
  return templates.map((template) => {
    const { spec } = template;
    const target = (spec.target ?? {}) as Target;
    const served = [...regions].filter(([, there]) => target.formats?.some((format) => there.has(format)) ?? true);
    const matchLabels = { ...target.stores?.matchLabels, region: pick(served, random)[0] };
    const [name = '', range] = String(spec.sop).split('@');
    const alike = procedures.filter(({ metadata }) => metadata.name.startsWith(`${name}-`));
    const procedure = alike.length > 0 ? pick(alike, random).metadata.name : name;
    return {
      ...template,
      spec: {
        ...spec,
        blockReasons: reasons.get(name),
        sop: range === undefined ? procedure : `${procedure}@${range}`,
        target: { ...target, stores: { ...target.stores, matchLabels } },
      },
    };
  });
}

/** Why tasks of a procedure may be blocked: a copy of it may be left with one template alone, which has to know all reasons. */
function reasonsBySop(templates: readonly Document[]): Map<string, unknown[]> {
  const reasons = new Map<string, Map<string, unknown>>();
  for (const { spec } of templates) {
    const [name = ''] = String(spec.sop).split('@');
    const known = reasons.get(name) ?? new Map<string, unknown>();
    for (const reason of (spec.blockReasons ?? []) as unknown[]) known.set(JSON.stringify(reason), reason);
    reasons.set(name, known);
  }
  return new Map([...reasons].flatMap(([name, known]) => (known.size > 0 ? [[name, [...known.values()]]] : [])));
}
