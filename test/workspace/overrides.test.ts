import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { readConfig } from '../../src/workspace/config.ts';
import { loadWorkspace } from '../../src/workspace/load-workspace.ts';
import { SCENARIO, SOP } from '../helpers/open-store.ts';
import { runCommand } from '../helpers/run-command.ts';
import { SMALL_WORKSPACE, type TempWorkspace, tempWorkspace } from '../helpers/temp-workspace.ts';

const STORE = 'stores/bj-wangfujing.yaml';

/** The small workspace with an SOP, and a store that overrides one field of it. */
function workspaceWith(field: string, value: unknown): TempWorkspace {
  const workspace = tempWorkspace({
    files: { ...SMALL_WORKSPACE, 'templates/open-store.yaml': SOP, 'templates/scenario.yaml': SCENARIO },
  });
  override(workspace, field, value);
  return workspace;
}

function override({ write }: TempWorkspace, field: string, value: unknown): void {
  const text = `${SMALL_WORKSPACE[STORE]}  sopOverrides:\n    open-store:\n      ${field}: ${JSON.stringify(value)}\n`;
  write(STORE, text);
}

async function load(root: string): Promise<readonly Diagnostic[]> {
  const options = { toolId: 'tool-a', hash: false, today: '2026-11-22' };
  return (await loadWorkspace(readConfig(root), options)).diagnostics;
}

describe('overrides in a workspace (R067)', () => {
  test('a finding stands at the key of the override and names the line of the catalogue', async () => {
    const { root } = workspaceWith('steps.cleaning.evidence.photos.min', 9);
    const [finding, ...others] = await load(root);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: 'layers/out-of-bounds',
      args: { place: 'templates/open-store.yaml:24', min: 2, max: 6 },
      range: { file: STORE, line: 32, column: 7, endColumn: 41 },
      related: [{ range: { file: 'templates/open-store.yaml', line: 24, column: 7 } }],
    });
  });

  test('every format says so, each with what it has', async () => {
    const { root } = workspaceWith('steps.cleaning.evidence.photo.min', 3);
    const run = (format: string) => runCommand('validate', ['--format', format], { root });
    const { stdout, exitCode } = await run('pretty');
    expect(exitCode).toBe(3);
    expect(stdout).toContain(
      'did you mean "steps.cleaning.evidence.photos.min"? templates/open-store.yaml:23 lists what may differ',
    );
    expect((await run('github')).stdout).toContain('templates/open-store.yaml:23');
    const { runs } = (await run('sarif')).json();
    expect(runs[0].results[0].relatedLocations[0].physicalLocation).toMatchObject({
      artifactLocation: { uri: 'templates/open-store.yaml' },
      region: { startLine: 23 },
    });
    const { diagnostics } = (await run('json')).json();
    expect(diagnostics[0].related).toMatchObject([
      { address: 'sop/open-store', path: ['spec', 'overridable'], range: { line: 23 } },
    ]);
  });

  test('an edit on either side is seen, with and without a cache', async () => {
    const workspace = workspaceWith('steps.cleaning.evidence.photos.min', 3);
    const look = async (): Promise<string[]> => {
      const warm = [await load(workspace.root), await load(workspace.root)];
      rmSync(path.join(workspace.root, '.storeops'), { recursive: true, force: true });
      const cold = await load(workspace.root);
      expect(warm).toEqual([cold, cold]);
      await load(workspace.root);
      return cold.map(({ code }) => code);
    };
    expect(await look()).toEqual([]);
    override(workspace, 'steps.cleaning.evidence.photos.min', 8);
    expect(await look()).toEqual(['layers/out-of-bounds']);
    workspace.write('templates/open-store.yaml', SOP.replace('max: 6', 'max: 8'));
    expect(await look()).toEqual([]);
    workspace.write('templates/open-store.yaml', SOP.replace('[format, store]', '[format]'));
    expect(await look()).toEqual(['layers/wrong-level']);
    workspace.write('templates/open-store.yaml', SOP.replace(/ {2}overridable:[\s\S]*/, ''));
    expect(await look()).toEqual(['layers/not-overridable']);
    workspace.remove('templates/open-store.yaml');
    expect(await look()).toEqual(['reference/unknown']);
  });
});
