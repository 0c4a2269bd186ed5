import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { readConfig } from '../../src/workspace/config.ts';
import { loadWorkspace } from '../../src/workspace/load-workspace.ts';
import { expectationsIn } from './fixture-findings.ts';

/** The cases of the built-in rules: `<rule>/good` and `<rule>/bad`, each put over `base`. */
export const RULE_FIXTURES = path.resolve(import.meta.dirname, '../fixtures/rules');

/** The day on which the cases are judged. */
export const CASE_DAY = '2026-11-22';

/** Names of the rules that have cases. */
export function rulesWithCases(): string[] {
  return readdirSync(RULE_FIXTURES).filter((name) => name !== 'base');
}

/** The cases of a rule: `good` and `bad`, or several of a sort such as `bad-expired`. */
export function casesOf(rule: string): string[] {
  const folder = path.join(RULE_FIXTURES, rule);
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

/** What a case's comments expect, as `file:line:column severity code`, sorted. */
export function expectedOf(rule: string, name: string): string[] {
  const folder = path.join(RULE_FIXTURES, rule, name);
  return yamlIn(folder)
    .flatMap((file) =>
      expectationsIn(readFileSync(path.join(folder, file), 'utf8')).map((finding) => `${file}:${finding}`),
    )
    .sort();
}

/** All that a workspace of a case says, as `expectedOf` writes it. */
export async function foundIn(rule: string, name: string): Promise<string[]> {
  const diagnostics = await diagnosticsOf(rule, name);
  return diagnostics
    .map(({ severity, code, range }) => `${range?.file}:${range?.line}:${range?.column} ${severity} ${code}`)
    .sort();
}

/** The findings of a case's workspace. */
export async function diagnosticsOf(rule: string, name: string): Promise<readonly Diagnostic[]> {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'storeops-rule-')));
  try {
    cpSync(path.join(RULE_FIXTURES, 'base'), root, { recursive: true });
    if (rule !== 'base') cpSync(path.join(RULE_FIXTURES, rule, name), root, { recursive: true });
    const options = { toolId: 'rules', hash: false, today: CASE_DAY };
    return (await loadWorkspace(readConfig(root), options)).diagnostics;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** What a rule's page shows of a case: the lines between `# example` and `# end`, without the indentation they share. */
export function exampleIn(rule: string, name: string): string | undefined {
  const folder = path.join(RULE_FIXTURES, rule, name);
  for (const file of yamlIn(folder)) {
    const lines = readFileSync(path.join(folder, file), 'utf8').split('\n');
    const start = lines.findIndex((line) => line.trim() === '# example');
    const end = lines.findIndex((line) => line.trim() === '# end');
    if (start < 0 || end < start) continue;
    const shown = lines.slice(start + 1, end);
    const indentation = lines[start]?.indexOf('#') ?? 0;
    return shown.map((line) => (line.slice(0, indentation).trim() === '' ? line.slice(indentation) : line)).join('\n');
  }
  return undefined;
}

function yamlIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}
