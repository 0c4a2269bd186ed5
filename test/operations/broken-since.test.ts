import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { UserError } from '../../src/model/user-error.ts';
import { brokenSince } from '../../src/operations/broken-since.ts';
import { changesSince } from '../../src/workspace/changes-since.ts';
import { readConfig } from '../../src/workspace/config.ts';
import { loadWorkspace } from '../../src/workspace/load-workspace.ts';
import { type TempWorkspace, tempWorkspace } from '../helpers/temp-workspace.ts';

const load = (root: string) => loadWorkspace(readConfig(root), { toolId: 'test', hash: false, today: '2026-03-02' });

/** All findings, and those since a revision; as texts. */
async function compare({ root }: TempWorkspace, revision: string): Promise<{ all: string[]; since: string[] }> {
  const workspace = await load(root);
  const limited = await brokenSince(await changesSince(root, revision), workspace);
  return { all: workspace.diagnostics.map(textOf), since: limited.diagnostics.map(textOf) };
}

const textOf = ({ code, range, args }: Diagnostic): string =>
  `${range?.file}:${range?.line}:${range?.column} ${code} ${JSON.stringify(args ?? {})}`;

/** A region below the city, so that a change can act over several references. */
const DISTRICT = `apiVersion: storeops.dev/v1
kind: Region
metadata: { name: dongcheng, displayName: { zh-CN: 东城, en: Dongcheng } }
spec: { parent: beijing, level: district, adminDivision: "110101" }
`;

describe('--changed-since', () => {
  it('reports a resource that was not touched but refers to what is gone', async () => {
    const workspace = tempWorkspace();
    workspace.write('stores/old-mistake.yaml', DISTRICT.replace('parent: beijing', 'parent: nowhere'));
    workspace.commit('A mistake of old');
    workspace.write('stores/regions.yaml', workspace.read('stores/regions.yaml').replaceAll('beijing', 'peking'));
    const { all, since } = await compare(workspace, 'HEAD');
    expect(all.some((text) => text.startsWith('stores/old-mistake.yaml'))).toBe(true);
    expect(since).toEqual(all.filter((text) => !text.startsWith('stores/old-mistake.yaml')));
    expect(since.filter((text) => text.includes('reference/unknown'))).not.toEqual([]);
  });

  it('reports at a file that was not touched what a changed one made wrong there', async () => {
    const region = (name: string, code: string): string =>
      DISTRICT.replaceAll('dongcheng', name).replace('level:', `code: ${code}, level:`);
    const workspace = tempWorkspace();
    workspace.write('stores/a.yaml', region('dongcheng', 'BJ-01'));
    workspace.write('stores/b.yaml', region('xicheng', 'BJ-02'));
    workspace.write(
      'stores/old-mistake.yaml',
      DISTRICT.replaceAll('dongcheng', 'haidian').replace('beijing', 'nowhere'),
    );
    workspace.commit('Two regions, two codes');
    workspace.write('stores/a.yaml', region('dongcheng', 'BJ-02'));
    const { since } = await compare(workspace, 'HEAD');
    expect(since.map((text) => text.split(' ')[1])).toEqual(['policy/duplicate-code']);
    expect(since[0]).toMatch(/^stores\/b\.yaml/);
  });

  it('looks back to where the branch began, not to what happened on the other one since', async () => {
    const workspace = tempWorkspace();
    workspace.git('checkout', '--quiet', '-b', 'feature');
    workspace.git('checkout', '--quiet', 'main');
    workspace.write('stores/wrong.yaml', 'kind: Nothing\n');
    workspace.commit('A mistake on main');
    workspace.git('checkout', '--quiet', 'feature');
    workspace.write('stores/new.yaml', 'kind: Something\n');
    const { since } = await compare(workspace, 'main');
    expect(since.map((text) => text.split(':')[0])).toEqual(['stores/new.yaml']);
  });

  it('sees what is committed, staged, changed and new, and only below the workspace', async () => {
    const workspace = tempWorkspace();
    workspace.write('stores/committed.yaml', 'kind: A\n');
    workspace.commit();
    workspace.write('stores/staged.yaml', 'kind: B\n');
    workspace.git('add', 'stores/staged.yaml');
    workspace.write('stores/新店 1.yaml', 'kind: C\n');
    const { files } = await changesSince(workspace.root, 'HEAD~1');
    expect([...files].sort()).toEqual(['stores/committed.yaml', 'stores/staged.yaml', 'stores/新店 1.yaml']);
  });

  it('takes a change of storeops.yaml for a change of everything', async () => {
    const workspace = tempWorkspace();
    workspace.write('stores/wrong.yaml', 'kind: Nothing\n');
    workspace.commit();
    workspace.write('storeops.yaml', `${workspace.read('storeops.yaml')}# changed\n`);
    const { all, since } = await compare(workspace, 'HEAD');
    expect(since).toEqual(all);
  });

  it('says what is wrong with a revision', async () => {
    const workspace = tempWorkspace();
    await expect(changesSince(workspace.root, 'nowhere')).rejects.toThrow(
      new UserError('usage/unknown-revision', { revision: 'nowhere' }),
    );
    await expect(changesSince(workspace.root, '--output=x')).rejects.toMatchObject({ code: 'usage/unknown-revision' });
    workspace.git('checkout', '--quiet', '--orphan', 'other');
    workspace.commit('Another beginning');
    await expect(changesSince(workspace.root, 'main')).rejects.toMatchObject({ code: 'usage/no-common-commit' });
    const outside = tempWorkspace({ git: false });
    await expect(changesSince(outside.root, 'main')).rejects.toMatchObject({ code: 'usage/no-git' });
  });

  it('misses nothing: whatever is edited, every finding that was not there before is reported', async () => {
    const workspace = tempWorkspace();
    workspace.write('stores/dongcheng.yaml', DISTRICT);
    workspace.write(
      'stores/old-mistake.yaml',
      DISTRICT.replaceAll('dongcheng', 'xicheng').replace('beijing', 'nowhere'),
    );
    workspace.commit('Start');
    const files = workspace.files().filter((file) => /^(stores|templates)\//.test(file));
    const before = new Set((await load(workspace.root)).diagnostics.map(findingName));
    const edit = fc.record({
      file: fc.constantFrom(...files),
      line: fc.nat(60),
      what: fc.constantFrom('drop', 'rename', 'double', 'remove'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
        for (const { file, line, what } of edits) {
          if (!workspace.exists(file)) continue;
          const lines = workspace.read(file).split('\n');
          const at = line % lines.length;
          if (what === 'remove') workspace.remove(file);
          else if (what === 'double') workspace.write(file.replace('.yaml', '-2.yaml'), lines.join('\n'));
          else if (what === 'drop') workspace.write(file, lines.toSpliced(at, 1).join('\n'));
          else workspace.write(file, lines.with(at, (lines[at] ?? '').replace(/([a-z]+)$/, '$1x')).join('\n'));
        }
        const all = (await load(workspace.root)).diagnostics;
        const limited = await brokenSince(await changesSince(workspace.root, 'HEAD'), await load(workspace.root));
        const reported = new Set(limited.diagnostics.map(textOf));
        const missed = all.filter((finding) => !before.has(findingName(finding)) && !reported.has(textOf(finding)));
        workspace.git('checkout', '--quiet', '--', '.');
        workspace.git('clean', '--quiet', '--force', '--', 'stores', 'templates');
        expect(missed.map(textOf)).toEqual([]);
        // In order, and nothing that the whole run does not report.
        expect(limited.diagnostics.map(textOf)).toEqual(all.map(textOf).filter((text) => reported.has(text)));
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });
});

/** A finding without its line. */
const findingName = ({ code, address, path: at, range }: Diagnostic): string =>
  JSON.stringify([range?.file, code, address, at]);
