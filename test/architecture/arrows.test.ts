import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Import, importedFile, importsOf, projectRoot, readSources, sourceFile } from '../helpers/source-files.ts';

/**
 * The arrows of docs/architecture.md: what a room, a folder in it or one file may import from other rooms. Every entry whose
 * name is the file or a folder above it counts. `types` stands before what may be named but not run.
 */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  model: [],
  kinds: ['model'],
  checks: ['model', 'kinds'],
  planning: ['model', 'kinds', 'checks/facts.ts', 'types checks'],
  rollout: ['model', 'kinds', 'checks/cel/expression.ts'],
  scheduling: ['model', 'kinds'],
  reports: ['model', 'kinds'],
  // A made-up past of a chain.
  demo: ['model', 'kinds'],
  workspace: ['model', 'kinds', 'checks'],
  platforms: ['model', 'kinds'],
  'platforms/embedded': ['server/serve.ts'],
  // The port through which a demo talks to a platform.
  'platforms/demo-platform.ts': ['types demo/port.ts'],
  server: ['model', 'kinds', 'checks', 'rollout', 'scheduling', 'reports'],
  operations: [
    'model',
    'kinds',
    'checks',
    'planning',
    'rollout',
    'scheduling',
    'demo',
    'types workspace',
    'types platforms/platform.ts',
  ],
  cli: ['operations', 'model', 'kinds', 'types platforms/platform.ts', 'types rollout'],
  'cli/context.ts': ['workspace', 'platforms/index.ts'],
  // The second thread: its start, and its entry, which is to it what context.ts is to the first.
  'cli/checker-thread.ts': ['types workspace'],
  'cli/check-worker.ts': ['workspace/check-files.ts'],
  'cli/serve-platform.ts': ['server/serve.ts'],
  // The version of the tool.
  'cli/tool.ts': ['../package.json'],
  commands: ['cli', 'operations', 'model', 'types kinds'],
  build: ['model'],
  // A new embedded database starts from one in which the tables are made already.
  'build/pglite-template.ts': ['server/database/migrate.ts', 'server/database/pglite.ts'],
};

/** Folders whose entries stand side by side: an entry may import the shelf's own files, never another entry. */
const SHELVES = ['kinds', 'platforms', 'checks/rules', 'rollout/gates', 'cli/formats', 'commands'];

/** Rooms that get everything as arguments; of Node they use nothing but hashing. */
const PURE = ['model', 'kinds', 'checks', 'planning', 'rollout', 'scheduling', 'reports', 'demo', 'cli/views'];

const sources = readSources('src').map(({ file, ...source }) => ({ file, imports: importsOf({ file, ...source }) }));

describe('the arrows between the rooms', () => {
  test('every room of src is in the table', () => {
    const rooms = new Set(sources.map(({ file }) => file.split('/')[1] ?? ''));
    expect([...rooms].filter((room) => !(room in ARROWS))).toEqual([]);
  });

  test('docs/architecture.md shows this very table', () => {
    const rows = Object.entries(ARROWS).map(
      ([name, targets]) => `| \`${name}\` | ${targets.join(', ') || 'nothing'} |`,
    );
    const page = readFileSync(path.join(projectRoot, 'docs/architecture.md'), 'utf8');
    expect(/\| from \| to \|\n\|-+\|-+\|\n((?:\|.*\n)+)/.exec(page)?.[1]?.trimEnd().split('\n')).toEqual(rows);
  });

  test('a room imports only what its arrows allow', () => {
    expect(violations(arrowViolation)).toEqual([]);
  });

  test('entries of a shelf never import each other', () => {
    expect(violations(shelfViolation)).toEqual([]);
  });

  test('pure rooms import neither the file system nor the network', () => {
    expect(violations(purityViolation)).toEqual([]);
  });

  test('relative imports name their file with its ending', () => {
    expect(violations(endingViolation)).toEqual([]);
  });

  test('no circle of imports is left at run time', () => {
    expect(circles()).toEqual([]);
  });
});

describe('the rules catch', () => {
  test.each([
    ['src/model/plan.ts', "import type { Kind } from '../kinds/kind.ts'", 'model may not import kinds'],
    ['src/operations/pull.ts', "import { edit } from '../workspace/edit.ts'", 'operations may not import workspace'],
    [
      'src/cli/views/plan.ts',
      "const { open } = await import('../../platforms/index.ts')",
      'cli may not import platforms',
    ],
    ['src/server/app.ts', "export { run } from '../cli/run.ts'", 'server may not import cli'],
    ['src/planning/impact.ts', "import { checkShape } from '../checks/shape.ts'", 'planning may not import checks'],
  ])('%s: %s', (file, text, rule) => {
    const source = sourceFile(file, `${text};\n`);
    expect(importsOf(source).map((entry) => arrowViolation(file, entry))).toEqual([rule]);
  });

  test('a sibling on a shelf', () => {
    const entry = { specifier: '../region/spec.ts', typesOnly: true };
    expect(shelfViolation('src/kinds/store/layers.ts', entry)).toBe('an entry of kinds may not import another');
    expect(shelfViolation('src/kinds/store/layers.ts', { ...entry, specifier: '../kind.ts' })).toBeUndefined();
    expect(shelfViolation('src/kinds/store/layers.ts', { ...entry, specifier: './spec.ts' })).toBeUndefined();
  });

  test('the file system in a pure room', () => {
    const read = { specifier: 'node:fs', typesOnly: false };
    expect(purityViolation('src/planning/plan.ts', read)).toBe('planning is pure');
    expect(purityViolation('src/workspace/read-file.ts', read)).toBeUndefined();
  });
});

type Rule = (file: string, entry: Import) => string | undefined;

/** Every import that breaks a rule, as `file → file (rule)`. */
function violations(rule: Rule): string[] {
  return sources.flatMap(({ file, imports }) =>
    imports.flatMap((entry) => {
      const broken = rule(file, entry);
      return broken ? `${file} → ${importedFile(file, entry) ?? entry.specifier} (${broken})` : [];
    }),
  );
}

/** Imports that lead back to a file that is still being looked at. */
function circles(): string[] {
  const byFile = new Map(sources.map(({ file, imports }) => [file, imports]));
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) found.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
    if (done.has(file) || trail.includes(file)) return;
    for (const entry of byFile.get(file) ?? []) {
      const target = entry.typesOnly ? undefined : importedFile(file, entry);
      if (target) visit(target, [...trail, file]);
    }
    done.add(file);
  };
  for (const { file } of sources) visit(file, []);
  return found;
}

function arrowViolation(file: string, entry: Import): string | undefined {
  const target = importedFile(file, entry);
  if (target === undefined) return undefined;
  const [from, to] = [inSource(file), inSource(target)];
  const [room, other] = [firstFolder(from), firstFolder(to)];
  if (room === other) return undefined;
  const allowed = Object.entries(ARROWS)
    .filter(([name]) => isWithin(from, name))
    .flatMap(([, targets]) => targets);
  const fits = allowed.some((arrow) => {
    const [, types, name = ''] = /^(types )?(.+)$/.exec(arrow) ?? [];
    return isWithin(to, name) && (types === undefined || entry.typesOnly);
  });
  return fits ? undefined : `${room} may not import ${other}`;
}

function shelfViolation(file: string, entry: Import): string | undefined {
  const target = importedFile(file, entry);
  if (target === undefined) return undefined;
  for (const shelf of SHELVES) {
    const own = shelfEntry(inSource(file), shelf);
    const other = shelfEntry(inSource(target), shelf);
    if (own && other && own !== other) return `an entry of ${shelf} may not import another`;
  }
  return undefined;
}

/** Which entry of a shelf a file belongs to; files of the shelf itself, like its list and its interface, are no entry. */
function shelfEntry(file: string, shelf: string): string | undefined {
  if (!file.startsWith(`${shelf}/`)) return undefined;
  const rest = file.slice(shelf.length + 1);
  if (rest.includes('/')) return shelf === 'commands' ? rest : rest.split('/')[0];
  const isEntry = ['checks/rules', 'rollout/gates', 'cli/formats', 'commands'].includes(shelf);
  return isEntry && !/^(index|rule|gate|format)\.ts$/.test(rest) ? rest : undefined;
}

function purityViolation(file: string, { specifier, typesOnly }: Import): string | undefined {
  const room = PURE.find((name) => isWithin(inSource(file), name));
  if (!room || typesOnly || !specifier.startsWith('node:') || specifier === 'node:crypto') return undefined;
  return `${room} is pure`;
}

function endingViolation(file: string, entry: Import): string | undefined {
  const target = importedFile(file, entry);
  return target === undefined || /\.(ts|js|json)$/.test(target)
    ? undefined
    : 'an import names its file with the ending';
}

function inSource(file: string): string {
  return file.startsWith('src/') ? file.slice(4) : `../${file}`;
}

function firstFolder(file: string): string {
  return file.split('/')[0] ?? '';
}

function isWithin(file: string, name: string): boolean {
  return file === name || file.startsWith(`${name}/`);
}
