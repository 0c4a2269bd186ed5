import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { platformWorkspace } from '../helpers/platform-workspace.ts';
import { projectRoot, yamlFiles } from '../helpers/reference-chain.ts';
import { type CommandRun, runCommand } from '../helpers/run-command.ts';
import { STOREOPS_YAML } from '../helpers/temp-workspace.ts';

interface Answer {
  readonly gate: string;
  readonly must: boolean;
  readonly verdict: string;
}

/** The reference chain's files. */
function referenceFiles(): Record<string, string> {
  const files = ['templates', 'stores', 'records'].flatMap((folder) => yamlFiles(folder));
  const settings = STOREOPS_YAML.replace('include:', 'include:\n  - records/**/*.yaml');
  const texts = Object.fromEntries(files.map((file) => [file, readFileSync(path.join(projectRoot, file), 'utf8')]));
  return { ...texts, 'storeops.yaml': settings };
}

/** Two people set aside what holds: nothing has been measured in this chain. */
function waiverText(name: string, gates: readonly string[]): string {
  const at = new Date(Date.now() - 3_600_000).toISOString();
  const expires = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
  return `apiVersion: storeops.dev/v1
kind: Waiver
metadata:
  name: ${name}
spec:
  rollout: national-rollout
  phase: expansion
  gates: ${JSON.stringify(gates)}
  reason: 演练用豁免，不用于生产
  requestedBy: zhao
  approvals:
    - { by: chen, role: hq-operations, at: ${at} }
    - { by: wu, role: it-admin, at: ${at} }
  expires: ${expires}
`;
}

type Run = (id: string, ...argv: string[]) => ReturnType<typeof runCommand>;

async function goBackAndLift(run: Run, read: (file: string) => string): Promise<void> {
  // Back goes who will, and stays back until it is lifted.
  const back = await run(
    'demote',
    'bj-wangfujing',
    '--to',
    'mvp',
    '--reason',
    'stock does not add up',
    '--yes',
    '--json',
  );
  expect([back.exitCode, back.json().value.stores]).toEqual([0, [{ store: 'bj-wangfujing', from: 'expansion' }]]);
  const { record: demotion } = back.json().value;
  expect((await run('push', '--yes')).exitCode).toBe(0);
  // Nor does a rollback to before bring it forward again, or take the record away.
  const undone = await run('rollback', '2', '--yes');
  expect([undone.exitCode, undone.stderr]).toEqual([4, expect.stringContaining('[rollout/ahead]')]);
  const again = (await run('promote', 'bj-wangfujing', '--to', 'expansion', '--yes', '--json')).json();
  expect(again.value.gates.find(({ gate }: Answer) => gate === 'demotion')).toMatchObject({ verdict: 'closed' });
  expect(read('stores/north/bj-wangfujing.yaml')).toContain('  phase: mvp\n');
  const lift = ['--lift', demotion, '--reason', 'counted again, it adds up', '--yes', '--json'];
  expect((await run('demote', ...lift)).json().value).toMatchObject({
    stores: ['bj-wangfujing'],
    branch: `lift/${demotion}`,
  });
  expect((await run('demote', '--yes')).stdout).toContain('No rollback condition holds');
  // That it was lifted is no rewriting of what went live.
  const traced = (await run('rollout history', 'bj-wangfujing', '--verify', '--json')).json();
  expect([traced.value.verified.broken, traced.value.stores[0].steps.at(-1).record]).toEqual([
    0,
    `demotion/${demotion}`,
  ]);
}

interface Traced {
  readonly root: string;
  readonly email: string;
  read(file: string): string;
  write(file: string, text: string): void;
  run(id: string, ...argv: string[]): Promise<CommandRun>;
}

/** The way back from the stores' phase to the record, its commit and the push holds; what somebody changed is found. */
async function expectTrace(record: string, { root, email, read, write, run }: Traced): Promise<void> {
  const file = `records/promotions/${record}.yaml`;
  const bundle = path.join(root, '.storeops/audit');
  const whole = await run('rollout history', 'hz-hubin', '--verify', '--export', bundle, '--json');
  const { value, exitCode, diagnostics } = whole.json();
  expect([exitCode, value.verified.broken]).toEqual([0, 0]);
  expect(diagnostics.map(({ code }: { code: string }) => code)).toContain('trace/unnamed-author');
  expect(value.stores).toEqual([
    {
      store: 'hz-hubin',
      phase: 'expansion',
      steps: [
        expect.objectContaining({ to: 'mvp', record: 'promotion/mvp-20261012', revision: 1 }),
        expect.objectContaining({ from: 'mvp', to: 'expansion', record: `promotion/${record}`, revision: 2 }),
      ],
    },
  ]);
  const last = value.records.find(({ address }: { address: string }) => address === `promotion/${record}`);
  expect(last).toMatchObject({ file, by: email, commit: { email } });
  const document = JSON.parse(readFileSync(path.join(bundle, 'rollout-trace.json'), 'utf8'));
  const schema = JSON.parse(readFileSync(path.join(projectRoot, 'schemas/output/rollout-trace.schema.json'), 'utf8'));
  const fits = new Ajv2020({ strict: false }).compile(schema);
  expect([fits(document), fits.errors]).toEqual([true, null]);
  expect(readFileSync(path.join(bundle, 'rollout-trace.md'), 'utf8')).toContain(`promotion/${record}`);

  // Somebody says that another person had asked, and takes a waiver away.
  const [text, waiver] = [read(file), read('records/waivers/drill-2.yaml')];
  write(file, text.replace(email, 'zhao@example.com'));
  write('records/waivers/drill-2.yaml', waiver.replace('name: drill-2', 'name: drill-3'));
  const broken = await run('rollout history', 'hz-hubin', '--verify', '--json');
  expect(broken.exitCode).toBe(3);
  const errors = (broken.json().diagnostics as Finding[]).filter(({ severity }) => severity === 'error');
  expect(errors.map(({ code }) => code).sort()).toEqual([
    'trace/altered',
    'trace/missing',
    'trace/other-author',
    'trace/other-live',
    'trace/rewritten',
    'trace/rewritten',
  ]);
  expect(errors.every(({ range }) => range?.file === file && range.line > 1)).toBe(true);
  write(file, text);
  write('records/waivers/drill-2.yaml', waiver);
}

/** A freeze that has begun holds a push by hand too, until two people waive it, or where nobody works. */
async function expectFreeze({ run, read, write }: Pick<Traced, 'run' | 'read' | 'write'>): Promise<void> {
  const [rollout, drill] = ['templates/rollout/national-rollout.yaml', 'records/waivers/drill-1.yaml'];
  const [terms, waiver, settings] = [read(rollout), read(drill), read('storeops.yaml')];
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const sale = `    - id: flash-sale
      start: ${day(-1)}T00:00
      end: ${day(2)}T08:00
      timezone: Asia/Shanghai
      blocks: [push]
      reason: { zh-CN: 闪购, en: Flash sale }
`;
  write(rollout, terms.replace('  freezeWindows:\n', `  freezeWindows:\n${sale}`));
  write(drill, waiver.replace('"freeze-window"', '"wave/size"'));
  const frozen = await run('push', '--yes');
  expect([frozen.exitCode, frozen.stderr]).toEqual([
    4,
    expect.stringContaining('"flash-sale" (闪购 / Flash sale) holds'),
  ]);
  expect(frozen.stderr).toContain(`until ${day(2)} 08:00 Asia/Shanghai`);
  write('storeops.yaml', settings.replace('    url:', '    trial: true\n    url:'));
  expect((await run('push', '--yes')).exitCode).toBe(0);
  write('storeops.yaml', settings);
  write(rollout, terms);
  expect((await run('push', '--yes', '--json')).json().error.code).toBe('push/frozen');
  write(drill, waiver);
  expect((await run('push', '--yes')).exitCode).toBe(0);
}

interface Finding {
  readonly code: string;
  readonly severity: string;
  readonly range?: { readonly file: string; readonly line: number };
}

describe('promote and demote', () => {
  test('ask the gates, change a line in each store, record why, commit on a branch; push takes that and nothing else (R059, R103)', async () => {
    const { root, write, read, commit } = await platformWorkspace({ files: referenceFiles() });
    const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' });
    git('config', 'user.name', 'Chen Lin');
    git('config', 'user.email', 'chen@example.com');
    const run = (id: string, ...argv: string[]) => runCommand(id, argv, { root });
    expect((await run('push', '--yes')).exitCode).toBe(0);

    // Nothing was measured, nobody has signed: gates hold, and no file changes.
    const held = await run('promote', '--to', 'expansion', '--yes', '--json');
    expect([held.exitCode, held.json().value.isOpen, git('status', '--porcelain')]).toEqual([4, false, '']);
    expect((await run('rollout gates', 'expansion')).stdout).toContain('?  exit/on-time');
    const blocking = (held.json().value.gates as Answer[])
      .filter(({ must, verdict }) => must && verdict !== 'open')
      .map(({ gate }) => gate);
    expect(blocking).toEqual(expect.arrayContaining(['exit/on-time', 'signature/finance', 'training/frontline']));
    // A freeze may hold on the day of the test.
    write('records/waivers/drill-1.yaml', waiverText('drill-1', [...blocking.slice(0, 19), 'freeze-window']));
    write('records/waivers/drill-2.yaml', waiverText('drill-2', blocking.slice(19)));
    commit('Waivers for a drill');

    const taken = await run('promote', '--to', 'expansion', '--yes', '--json', '--branch', 'main');
    expect([taken.json().error.code, git('status', '--porcelain')]).toEqual(['rollout/branch-exists', '']);
    const done = await run('promote', 'cohort=mvp', '--to', 'expansion', '--yes', '--json');
    expect(done.exitCode).toBe(0);
    const { record, branch, files, pushWith } = done.json().value;
    expect([branch, pushWith]).toEqual([`promote/${record}`, `git push --set-upstream origin promote/${record}`]);
    expect(git('branch', '--show-current').trim()).toBe(branch);
    const changed = git('diff', '--numstat', 'HEAD~1', '--', 'stores').trim().split('\n');
    expect(changed.map((line) => line.split('\t').slice(0, 2))).toEqual(Array(3).fill(['1', '1']));
    expect(files).toEqual([
      `records/promotions/${record}.yaml`,
      'stores/central/wh-chuhe-hanjie.yaml',
      'stores/east/hz-hubin.yaml',
      'stores/north/bj-wangfujing.yaml',
    ]);
    expect((await run('push', '--yes')).exitCode).toBe(0);
    const status = (await run('rollout status', '--json')).json().value;
    expect(status.phases.map(({ phase, stores }: { phase: string; stores: [] }) => [phase, stores.length])).toEqual([
      ['mvp', 0],
      ['expansion', 3],
      ['full-coverage', 0],
      ['data-governance', 0],
    ]);
    expect(status.waivers.map(({ waiver }: { waiver: string }) => waiver)).toEqual(['drill-1', 'drill-2']);
    await expectTrace(record, { root, read, write, run, email: 'chen@example.com' });

    // By hand nobody gets further.
    const file = 'stores/north/tj-mixc.yaml';
    write(file, read(file).replace('  region: tianjin\n', '  region: tianjin\n  phase: expansion\n'));
    const refused = await run('push', '--yes', '--json');
    expect([refused.exitCode, refused.json().error.code, refused.json().diagnostics[0].code]).toEqual([
      4,
      'rollout/ahead',
      'rollout/no-record',
    ]);
    git('checkout', '--quiet', '--', file);
    await goBackAndLift(run, read);
    await expectFreeze({ run, read, write });
  }, 120_000);
});
