import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORMAT_NAMES } from '../../src/cli/formats/index.ts';
import { runCommand } from '../helpers/run-command.ts';
import { SMALL_WORKSPACE, STOREOPS_YAML, tempWorkspace } from '../helpers/temp-workspace.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const broken = {
  ...SMALL_WORKSPACE,
  'stores/bj-daxing.yaml': SMALL_WORKSPACE['stores/bj-daxing.yaml'].replace('region: beijing', 'region: bejing'),
};

describe('validate --format', () => {
  it('shows a finding with its line and a caret unless told otherwise (R098)', async () => {
    const { root } = tempWorkspace({ files: broken });
    const { stdout, exitCode } = await runCommand('validate', [], { root });
    expect(exitCode).toBe(3);
    expect(stdout).toContain('stores/bj-daxing.yaml\n  9:3 error there is no Region "bejing" [reference/unknown]\n');
    expect(stdout).toContain('  9 │   region: bejing\n    │   ^^^^^^\n');
    expect((await runCommand('validate', ['--format', 'pretty'], { root })).stdout).toBe(stdout);
  });

  it('answers --format json as --json', async () => {
    const { root } = tempWorkspace({ files: broken });
    const { stdout } = await runCommand('validate', ['--json'], { root });
    for (const argv of [['--format', 'json'], ['--format=json']])
      expect((await runCommand('validate', argv, { root })).stdout).toBe(stdout);
  });

  it.each(FORMAT_NAMES)('%s ends with 3 on findings and 0 without, and says nothing on stderr', async (format) => {
    const { root, write } = tempWorkspace({ files: broken });
    const bad = await runCommand('validate', ['--format', format], { root });
    expect([bad.exitCode, bad.stderr]).toEqual([3, '']);
    expect(bad.stdout).toContain('bj-daxing.yaml');
    write('stores/bj-daxing.yaml', SMALL_WORKSPACE['stores/bj-daxing.yaml']);
    const good = await runCommand('validate', ['--format', format], { root });
    expect([good.exitCode, good.stderr]).toEqual([0, '']);
    expect(good.stdout).not.toBe('');
  });

  it('knows the resource a finding is about, so that hosts know it again when it moves', async () => {
    const { root, write } = tempWorkspace({ files: broken });
    const fingerprint = async (): Promise<string> =>
      (await runCommand('validate', ['--format', 'gitlab'], { root })).json()[0].fingerprint;
    expect((await runCommand('validate', ['--json'], { root })).json().diagnostics[0].address).toBe('store/bj-daxing');
    const before = await fingerprint();
    write('stores/bj-daxing.yaml', `# 挪动\n\n${broken['stores/bj-daxing.yaml']}`);
    expect(await fingerprint()).toBe(before);
  });

  it('names files from the top of the repository, where hosts look for them', async () => {
    const { root, write, git } = tempWorkspace({ files: {} });
    git('rm', '--quiet', '--cached', 'storeops.yaml');
    for (const [file, text] of Object.entries({ 'storeops.yaml': STOREOPS_YAML, ...broken }))
      write(`ops/${file}`, text);
    const at = path.join(root, 'ops');
    expect((await runCommand('validate', ['--format', 'github'], { root: at })).stdout).toContain(
      'file=ops/stores/bj-daxing.yaml,',
    );
    expect((await runCommand('validate', ['--format', 'sarif'], { root: at })).stdout).toContain(
      '"uri":"ops/stores/bj-daxing.yaml"',
    );
    expect((await runCommand('validate', ['--format', 'markdown'], { root: at })).stdout).toContain(
      '`stores/bj-daxing',
    );
  });

  it('tells hosts also of mistakes in storeops.yaml, which stop the run', async () => {
    const { root } = tempWorkspace({ files: { 'storeops.yaml': `${STOREOPS_YAML}safty: {}\n` } });
    const { stdout, stderr, exitCode } = await runCommand('validate', ['--format', 'github'], { root });
    expect(exitCode).toBe(1);
    expect(stderr).toContain('storeops.yaml:9:1');
    expect(stdout).toMatch(/^::error file=storeops\.yaml,line=9,.*did you mean "safety"\?$/m);
    const sarif = (await runCommand('validate', ['--format=sarif'], { root })).json();
    expect(sarif.runs[0].invocations[0]).toMatchObject({ executionSuccessful: false, exitCode: 1 });
    expect((await runCommand('validate', [], { root })).stdout).toBe('');
  });

  it('never shows lines of a file outside the workspace', async () => {
    const outside = temporaryFolder();
    writeFileSync(path.join(outside, 'secret.yaml'), 'token: hunter2\n');
    const { root } = tempWorkspace();
    mkdirSync(path.join(root, 'stores/north'));
    symlinkSync(path.join(outside, 'secret.yaml'), path.join(root, 'stores/north/link.yaml'));
    for (const format of FORMAT_NAMES) {
      const { stdout } = await runCommand('validate', ['--format', format], { root });
      expect(stdout).toContain('link.yaml');
      expect(stdout).not.toContain('hunter2');
    }
  });

  it('refuses a format that does not exist, and one beside --json', async () => {
    const { root } = tempWorkspace();
    const unknown = await runCommand('validate', ['--format', 'srif'], { root });
    expect([unknown.exitCode, unknown.stderr]).toEqual([1, expect.stringContaining('did you mean "sarif"?')]);
    expect((await runCommand('validate', ['--json', '--format', 'sarif'], { root })).exitCode).toBe(1);
  });

  it('refuses --max-warnings below 0', async () => {
    const { root } = tempWorkspace();
    expect((await runCommand('validate', ['--max-warnings=-1'], { root })).exitCode).toBe(1);
    const { exitCode, json } = await runCommand('validate', ['--max-warnings', '0', '--json'], { root });
    expect([exitCode, json().value.maxWarnings]).toEqual([0, 0]);
  });
});

describe('plan --format', () => {
  it('writes a comment for a pull request', async () => {
    const { root } = tempWorkspace();
    const { stdout, exitCode } = await runCommand('plan', ['--format', 'markdown', '--exit-code'], { root });
    expect(exitCode).toBe(2);
    expect(stdout).toMatch(/^<!-- storeops-plan:small\/local -->\n### Plan for local, revision 0\n/);
    expect(stdout).toContain('+ store/bj-wangfujing  Wangfujing');
  });
});
