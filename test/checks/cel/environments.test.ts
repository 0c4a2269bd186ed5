import { describe, expect, test } from 'vitest';
import { readSchemas } from '../../../src/build/schemas.ts';
import { checkExpression } from '../../../src/checks/cel/expression.ts';
import { resourceType } from '../../../src/checks/cel/resource-type.ts';
import { expressionsOf } from '../../../src/kinds/expressions.ts';
import { KINDS, kindOf } from '../../../src/kinds/index.ts';
import type { CelEnvironment } from '../../../src/model/cel-environment.ts';
import { fieldType } from '../../../src/model/cel-type.ts';
import type { Resource } from '../../../src/model/resource.ts';
import { readResources, yamlFiles } from '../../helpers/reference-chain.ts';

interface PlacedExpression {
  readonly title: string;
  readonly text: string;
  readonly environment: CelEnvironment;
}

function expressionsIn(resources: readonly Resource[]): PlacedExpression[] {
  return resources.flatMap((resource) => {
    const kind = kindOf(resource.kind)!;
    const environments = kind.environments?.(resource, resourceType) ?? {};
    return expressionsOf(kind, resource).map(({ text, path, environment }) => ({
      title: `${kind.slug}/${resource.metadata.name} ${path.join('.')}`,
      text,
      environment: environments[environment]!(path),
    }));
  });
}

const chain = expressionsIn(readResources<Resource['spec']>(yamlFiles('templates')));

describe('expressions of the reference chain', () => {
  test('stand in every kind whose schema has any', () => {
    expect(chain.length).toBeGreaterThan(200);
    const kinds = new Set(chain.map(({ title }) => title.split('/')[0]));
    expect([...kinds].sort()).toEqual(
      KINDS.filter(({ celFields }) => celFields)
        .map(({ slug }) => slug)
        .sort(),
    );
  });

  test('are all right: every rule, gate, condition, filter and value', () => {
    expect(
      chain.flatMap(({ title, text, environment }) =>
        checkExpression(text, environment).map((problem) => ({ title, text, problem })),
      ),
    ).toEqual([]);
  });

  test('with one name misspelt are found out, there and nowhere else', () => {
    let misspelt = 0;
    const wrong = chain.flatMap(({ title, text, environment }) =>
      namesIn(text).flatMap(({ name, start }) => {
        const changed = `${text.slice(0, start)}${name}q${text.slice(start + name.length)}`;
        const problems = checkExpression(changed, environment);
        // What the platform supplies without a declared shape may have any field.
        if (problems.length === 0 && isFree(text, start)) return [];
        misspelt += 1;
        const places = problems.map((problem) => changed.slice(problem.start, problem.end));
        return places.length === 1 && places[0] === `${name}q` && problems[0]?.start === start
          ? []
          : [`${title}: ${changed} → ${JSON.stringify(problems)}`];
      }),
    );
    expect(wrong).toEqual([]);
    expect(misspelt).toBeGreaterThan(600);
  });
});

describe('environments', () => {
  test('exist for every name in the schemas', () => {
    const missing = readSchemas().kinds.flatMap(({ kind, schema }) => {
      const named = new Set([...JSON.stringify(schema).matchAll(/"x-cel":"([^"]+)"/g)].map(([, name]) => name ?? ''));
      const example = (schema.examples as Resource[])[0]!;
      const known = Object.keys(kindOf(kind)?.environments?.(example, resourceType) ?? {});
      return [...named].filter((name) => !known.includes(name)).map((name) => `${kind} ${name}`);
    });
    expect(missing).toEqual([]);
  });

  test('type a resource as its schema does', () => {
    const spec = fieldType(resourceType('Store'), 'spec')!;
    expect(fieldType(spec, 'geofenceMeters')).toEqual({ kind: 'int' });
    expect(fieldType(fieldType(spec, 'lifecycle')!, 'state')).toMatchObject({
      kind: 'string',
      values: expect.arrayContaining(['open']),
    });
    expect(fieldType(spec, 'nothing')).toBeUndefined();
    expect(resourceType('Nothing')).toEqual({ kind: 'any' });
    const labels = fieldType(fieldType(resourceType('Role'), 'metadata')!, 'labels');
    expect(labels).toEqual({ kind: 'map', of: { kind: 'string' } });
  });
});

/** Variables, fields and functions in an expression, outside of quotes and loops' own variables. */
function namesIn(text: string): { name: string; start: number }[] {
  const own = new Set(
    [...text.matchAll(/\.(?:all|exists|exists_one|map|filter)\(\s*(\w+)\s*,/g)].map(([, name]) => name),
  );
  return [...text.matchAll(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\b[a-zA-Z_]\w*\b/g)]
    .filter(
      ([name]) => !/^['"]|^(?:true|false|null|in|has|all|exists|exists_one|map|filter)$/.test(name) && !own.has(name),
    )
    .map((match) => ({ name: match[0], start: match.index }));
}

/** Behind data, events and labels any name may follow. */
function isFree(text: string, start: number): boolean {
  return /(?:\bdata|\bevent|labels|inputs)[\w.[\]'-]*\.$/.test(text.slice(0, start));
}
