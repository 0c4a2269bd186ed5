import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readBytes } from '../../src/workspace/read-file.ts';
import { runCommand } from '../helpers/run-command.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const CONFIG = 'version: 1\nname: t\nplatforms:\n  local: {type: embedded}\n';
const region = (name: string, spec = 'code: N\n  level: area'): string =>
  `apiVersion: storeops.dev/v1\nkind: Region\nmetadata:\n  name: ${name}\nspec:\n  ${spec}\n`;

let root = '';
const write = (file: string, text: string | Buffer): void => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
};
const validate = async (argv: readonly string[] = []) => runCommand('validate', argv, { root });

/** The one finding of a workspace: `file:line:col code`. */
async function onlyFinding(): Promise<string> {
  const { json, exitCode } = await validate(['--json']);
  expect(exitCode).toBe(3);
  const { diagnostics } = json();
  expect(diagnostics).toHaveLength(1);
  const [{ code, range }] = diagnostics;
  return `${range.file}:${range.line}:${range.column} ${code}`;
}

beforeEach(() => {
  root = temporaryFolder();
  write('storeops.yaml', CONFIG);
});

describe('validate on bad input', () => {
  it('accepts a byte order mark, CRLF line ends and an empty document', async () => {
    write('a.yaml', `\ufeff---\n# nothing\n---\n${region('north')}`.replaceAll('\n', '\r\n'));
    expect((await validate()).exitCode).toBe(0);
  });

  it('places a syntax error', async () => {
    write('a.yaml', 'apiVersion: "storeops\n');
    expect(await onlyFinding()).toMatch(/^a\.yaml:\d+:\d+ yaml\/unclosed$/);
  });

  it('says that tabs do not indent', async () => {
    write('a.yaml', 'metadata:\n\tname: x\n');
    const { json } = await validate(['--json']);
    expect(json().diagnostics[0].code).toBe('yaml/tab');
  });

  it('points at the second of two equal keys', async () => {
    write('a.yaml', region('north', 'code: N\n  level: area\n  level: city'));
    expect(await onlyFinding()).toBe('a.yaml:8:3 yaml/duplicate-key');
  });

  it('refuses an alias bomb quickly', async () => {
    const level = (name: string, below: string): string =>
      `${name}: &${name} [${Array(9).fill(`*${below}`).join(',')}]\n`;
    write(
      'a.yaml',
      `a: &a [x]\n${level('b', 'a')}${level('c', 'b')}${level('d', 'c')}${level('e', 'd')}${level('f', 'e')}`,
    );
    const started = Date.now();
    expect(await onlyFinding()).toMatch(/yaml\/alias$/);
    expect(Date.now() - started).toBeLessThan(5000);
  });

  it('does not read a file of 50 MB', async () => {
    write('a.yaml', Buffer.alloc(50_000_000, 'a: b\n'));
    expect(await onlyFinding()).toBe('a.yaml:1:1 file/too-large');
  });

  it('does not follow a symbolic link out of the workspace', async () => {
    symlinkSync('/etc/passwd', path.join(root, 'a.yaml'));
    expect(await onlyFinding()).toBe('a.yaml:1:1 file/link-outside');
  });

  it('does not let __proto__ pollute anything', async () => {
    write('a.yaml', region('north', 'code: N\n  level: area\n  __proto__:\n    polluted: true'));
    expect(await onlyFinding()).toBe('a.yaml:8:3 shape/unknown-field');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('suggests the kind that was meant', async () => {
    write('a.yaml', region('north').replace('Region', 'Regoin'));
    expect(await onlyFinding()).toBe('a.yaml:2:1 shape/unknown-kind');
    expect((await validate()).stdout).toContain('did you mean "Region"?');
  });

  it('says what is no resource at all', async () => {
    write('a.yaml', '- just\n- a list\n');
    expect(await onlyFinding()).toBe('a.yaml:1:1 shape/not-a-resource');
  });

  it.each(['', '# later\n---\n# and this too\n'])('warns of a file that holds no resource: %j', async (text) => {
    write('a.yaml', text);
    const { json, exitCode } = await validate(['--json']);
    expect(exitCode).toBe(0);
    expect(json().diagnostics).toMatchObject([{ code: 'file/empty', severity: 'warning', range: { file: 'a.yaml' } }]);
  });

  it('says that bytes are not UTF-8', async () => {
    write('a.yaml', Buffer.from([0x61, 0x3a, 0x20, 0xff, 0xfe, 0x0a]));
    expect(await onlyFinding()).toBe('a.yaml:1:1 file/encoding');
  });

  it('says that a file cannot be read', () => {
    expect(readBytes(root, { file: 'gone.yaml' })).toMatchObject({
      code: 'file/unreadable',
      args: { reason: 'ENOENT' },
    });
  });

  it('reports a name declared twice at the second place, naming the first', async () => {
    write('a.yaml', region('north'));
    write('b.yaml', `# two\n${region('north')}`);
    expect(await onlyFinding()).toBe('b.yaml:5:3 reference/duplicate');
  });

  it('reports everything that is wrong in one run', async () => {
    write('a.yaml', region('north', 'code: N\n  level: aera\n  parent: nowhere-near'));
    write('b.yaml', region('south', 'code: S\n  level: area\n  parent: nroth'));
    const { json } = await validate(['--json']);
    const found = json().diagnostics.map(
      (d: { range: { file: string; line: number }; code: string }) => `${d.range.file}:${d.range.line} ${d.code}`,
    );
    expect(found).toEqual(['a.yaml:7 shape/value', 'b.yaml:8 reference/unknown']);
  });

  it('exits with 1 and a way out when there is no workspace', async () => {
    const { exitCode, stderr } = await runCommand('validate', [], { cwd: temporaryFolder() });
    expect(exitCode).toBe(1);
    expect(stderr).toContain('storeops init');
  });

  it('shows the place of a mistake in storeops.yaml and exits with 1', async () => {
    write('storeops.yaml', `${CONFIG}safty: {}\n`);
    const { exitCode, stderr } = await validate();
    expect(exitCode).toBe(1);
    expect(stderr).toContain('storeops.yaml:5:1');
    expect(stderr).toContain('did you mean "safety"?');
  });

  it('speaks Chinese when asked', async () => {
    write('a.yaml', region('north', 'code: N\n  level: aera'));
    expect((await validate(['--lang', 'zh-CN'])).stdout).toContain('不在允许的取值内');
    expect(
      (await runCommand('validate', [], { root, env: { STOREOPS_LANG: undefined, LC_ALL: 'zh_CN.UTF-8' } })).stdout,
    ).toContain('是否想写“area”');
  });

  it('works in a folder that cannot be written', async () => {
    write('a.yaml', region('north'));
    chmodSync(root, 0o555);
    expect((await validate()).exitCode).toBe(0);
    chmodSync(root, 0o755);
  });
});
