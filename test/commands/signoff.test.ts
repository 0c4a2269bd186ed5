import { expect, test } from 'vitest';
import { readFiles } from '../helpers/reference-files.ts';
import { runCommand } from '../helpers/run-command.ts';
import { tempWorkspace } from '../helpers/temp-workspace.ts';

test('signs what is there, for one party a person, until it changes or is taken back (R032)', async () => {
  const workspace = tempWorkspace({ files: readFiles(['templates', 'stores']) });
  const { root } = workspace;
  const sign = (as: string, by: string) => runCommand('signoff', ['mvp', '--as', as, '--by', by, '--json'], { root });
  const states = async (): Promise<string[]> => {
    const { value } = (await runCommand('signoff', ['mvp', '--list', '--json'], { root })).json();
    return value[0].parties.map(({ party, state }: Record<string, string>) => `${party} ${state}`);
  };

  const signed = await sign('it', 'Wang.Li@xinghe.example');
  expect(signed.json()).toMatchObject({
    exitCode: 0,
    value: {
      file: expect.stringMatching(/^templates\/.*mvp-it-\d{8}-wang-li\.yaml$/),
      spec: { subject: { phase: 'mvp' }, party: 'it', role: 'it-admin', signedBy: 'wang.li@xinghe.example' },
      signed: [{ resource: 'requirement/daily-dispatch' }, {}, {}, {}, { resource: 'rollout-phase/mvp' }],
    },
  });
  const { value } = signed.json();
  expect(await states()).toEqual(['it signed', 'operations missing', 'human-resources missing', 'finance missing']);

  const refusals = [
    [await sign('operations', 'wang.li@xinghe.example'), 'signoff/second-party', 4],
    [await sign('operations', 'zhao.min'), 'signoff/own-work', 4],
    [await sign('it', 'wang.li@xinghe.example'), 'signoff/already', 1],
    [await sign('legal', 'sun.lei'), 'signoff/unknown-party', 1],
    [
      await runCommand('signoff', ['mvpp', '--as', 'it', '--by', 'x', '--json'], { root }),
      'signoff/unknown-subject',
      1,
    ],
    [await runCommand('signoff', ['mvp', '--json'], { root }), 'signoff/incomplete', 1],
  ] as const;
  expect(refusals.map(([run]) => [run.json().error.code, run.exitCode])).toEqual(
    refusals.map(([, code, exitCode]) => [code, exitCode]),
  );

  const file = 'templates/requirements/mvp.yaml';
  const before = workspace.read(file);
  workspace.write(file, before.replace('priority: should', 'priority: could'));
  expect((await states())[0]).toBe('it void');
  const { diagnostics } = (await runCommand('validate', ['--json'], { root })).json();
  expect(diagnostics).toMatchObject([
    {
      code: 'policy/sign-off-void',
      severity: 'warning',
      summary: expect.stringContaining('requirement/repair-in-two-taps'),
    },
  ]);
  workspace.write(file, before.replace('status: agreed', 'status: delivered'));
  expect((await states())[0]).toBe('it signed');

  const name = value.address.replace('sign-off/', '');
  const revoke = ['--revoke', '--reason', 'figures to be corrected'];
  workspace.git('config', 'user.email', 'wang.li@xinghe.example');
  expect((await runCommand('signoff', [name, ...revoke], { root })).stdout).toContain(`git add ${value.file}`);
  expect(workspace.read(value.file)).toMatch(/revoked:\n {4}by: wang\.li@xinghe\.example\n/);
  expect((await states())[0]).toBe('it revoked');
  expect((await sign('it', 'wang.li@xinghe.example')).json().value.address).toBe(`${value.address}-2`);
});
