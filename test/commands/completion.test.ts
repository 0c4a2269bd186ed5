import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { COMPLETION_SHELLS, completionScript } from '../../src/cli/completion/completion-script.ts';
import { KINDS } from '../../src/kinds/index.ts';
import { runCommand } from '../helpers/run-command.ts';
import { tempWorkspace } from '../helpers/temp-workspace.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { wholeProgram } from '../helpers/whole-program.ts';

const scripts: Record<string, string> = {};
const folder = temporaryFolder();

/** Answers what `storeops completion addresses` would, so that the shells need no built program. */
const STAND_IN = `#!/bin/sh
[ "$1 $2" = "completion addresses" ] || exit 1
case "$3" in
  */*) printf 'store/bj-daxing\\nstore/bj-wangfujing\\n' | grep "^$3" ;;
  *) printf 'region/\\nstore/\\n' | grep "^$3" ;;
esac
exit 0
`;

beforeAll(async () => {
  const { commands } = await wholeProgram();
  for (const shell of COMPLETION_SHELLS) scripts[shell] = await completionScript(shell, commands, 'en');
  for (const [shell, text] of Object.entries(scripts)) writeFileSync(path.join(folder, `storeops.${shell}`), text);
  mkdirSync(path.join(folder, 'bin'));
  writeFileSync(path.join(folder, 'bin/storeops'), STAND_IN);
  chmodSync(path.join(folder, 'bin/storeops'), 0o755);
  mkdirSync(path.join(folder, 'files/some folder'), { recursive: true });
  writeFileSync(path.join(folder, 'files/plan one.json'), '');
});

function run(shell: string, argv: readonly string[]): string {
  const env = { ...process.env, PATH: `${path.join(folder, 'bin')}:${process.env.PATH}`, TERM: 'dumb' };
  const { stdout, stderr, error } = spawnSync(shell, argv, { cwd: path.join(folder, 'files'), env, encoding: 'utf8' });
  if (error) throw error;
  expect(stderr).toBe('');
  return stdout;
}

const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');

/** What bash offers for the last of these words, as `complete -F` calls the function. */
function bash(...words: string[]): string[] {
  const quoted = words.map((word) => `'${word}'`).join(' ');
  const script = `source ../storeops.bash; COMP_WORDS=(${quoted}); COMP_CWORD=${words.length - 1}; _storeops; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return lines(run('bash', ['--norc', '--noprofile', '-c', script]));
}

/** Is a shell installed? bash has to be, the others are tested where they are. */
function has(shell: string): boolean {
  return spawnSync(shell, ['-c', 'exit 0']).status === 0;
}

describe('bash', () => {
  test('offers commands, and the words behind a topic', () => {
    expect(bash('storeops', '')).toEqual(
      expect.arrayContaining(['init', 'new', 'plan', 'platform', 'push', 'validate']),
    );
    expect(bash('storeops', '')).not.toContain('completion addresses');
    expect(bash('storeops', 'pl')).toEqual(['plan', 'platform']);
    expect(bash('storeops', 'platform', 's')).toEqual(['serve']);
  });

  test('offers the flags of the command that stands there', () => {
    expect(bash('storeops', 'plan', '--o')).toEqual(['--only', '--out']);
    expect(bash('storeops', 'init', 'demo', '--no-g')).toEqual(['--no-git']);
    expect(bash('storeops', 'platform', 'serve', '--po')).toEqual(['--port']);
    expect(bash('storeops', '--v')).toEqual(['--version']);
  });

  test('offers the values of a flag, in both ways to write it', () => {
    expect(bash('storeops', 'plan', '--lang', '')).toEqual(['zh-CN', 'en']);
    expect(bash('storeops', 'plan', '--lang', '=')).toEqual(['zh-CN', 'en']);
    expect(bash('storeops', 'plan', '--lang', '=', 'z')).toEqual(['zh-CN']);
    expect(bash('storeops', 'init', '--template', 'p')).toEqual(['pilot']);
  });

  test('offers kinds, and addresses of the workspace', () => {
    expect(bash('storeops', 'new', '')).toEqual(KINDS.map(({ slug }) => slug));
    expect(bash('storeops', 'new', 'store', '')).toEqual([]);
    expect(bash('storeops', 'render', 'st')).toEqual(['store/']);
    expect(bash('storeops', 'render', 'store/bj-w')).toEqual(['store/bj-wangfujing']);
    expect(bash('storeops', 'plan', '--only', 'store/bj-d')).toEqual(['store/bj-daxing']);
  });

  test('offers files and folders, with blanks in their names', () => {
    expect(bash('storeops', 'push', 'pl')).toEqual(['plan one.json']);
    expect(bash('storeops', 'init', '')).toEqual(['some folder']);
    expect(bash('storeops', 'validate', '--lang', 'en', 'some', 'pl')).toEqual(['plan one.json']);
  });

  test('counts neither flags nor their values as arguments', () => {
    expect(bash('storeops', 'render', '--lang', 'en', '--json', 'reg')).toEqual(['region/']);
    expect(bash('storeops', 'render', '--lang', '=', 'en', 'reg')).toEqual(['region/']);
    expect(bash('storeops', 'render', 'store/x', '')).toEqual([]);
  });
});

if (has('zsh'))
  describe('zsh', () => {
    /** What zsh offers: its completion functions are replaced by ones that print. */
    function zsh(...words: string[]): string[] {
      const current = words.at(-1) ?? '';
      const script = `
      compdef() { }
      compset() { PREFIX="\${PREFIX#*=}" }
      compadd() { while [[ $1 == -* ]]; do [[ $1 == -- ]] && { shift; break }; [[ $1 == -S ]] && shift; shift; done; print -l -- $@ }
      _describe() { print -l -- "\${(@P)4}" }
      _files() { print -- "files $*" }
      source ../storeops.zsh
      words=(${words.map((word) => `'${word}'`).join(' ')}); CURRENT=${words.length}; PREFIX='${current}'
      _storeops`;
      return lines(run('zsh', ['-f', '-c', script]));
    }

    test('offers what bash offers, with what it means', () => {
      expect(zsh('storeops', '')).toContain(
        'plan:Compare the files with a platform: every change, field by field, and what it touches.',
      );
      expect(zsh('storeops', 'plan', '--')).toContain('--exit-code:Exit with 2 when there are changes.');
      expect(zsh('storeops', 'plan', '--lang', '')).toEqual(['zh-CN', 'en']);
      expect(zsh('storeops', 'plan', '--lang=')).toEqual(['zh-CN', 'en']);
      expect(zsh('storeops', 'new', '')).toEqual(KINDS.map(({ slug }) => slug));
      expect(zsh('storeops', 'render', '--json', 'st')).toEqual(['store/']);
      expect(zsh('storeops', 'render', 'store/bj-w')).toEqual(['store/bj-wangfujing']);
      expect(zsh('storeops', 'push', 'pl')).toEqual(['files ']);
      expect(zsh('storeops', 'init', '')).toEqual(['files -/']);
    });

    test('takes the script as it is, from `source` and as a function of $fpath', () => {
      expect(run('zsh', ['-n', '../storeops.zsh'])).toBe('');
      const load = 'autoload -Uz compinit; compinit -u -D; source ../storeops.zsh; print -- $_comps[storeops]';
      expect(run('zsh', ['-f', '-c', load])).toBe('_storeops\n');
    });
  });

if (has('fish'))
  describe('fish', () => {
    function fish(line: string): string[] {
      return lines(run('fish', ['--no-config', '-c', `source ../storeops.fish; complete -C '${line}'`]));
    }
    const words = (found: readonly string[]): string[] => found.map((line) => line.split('\t')[0] ?? '');

    test('offers what bash offers, with what it means', () => {
      expect(words(fish('storeops pl'))).toEqual(['plan', 'platform']);
      expect(fish('storeops validat')).toEqual([expect.stringMatching(/^validate\tCheck every file/)]);
      expect(words(fish('storeops plan --o'))).toEqual(expect.arrayContaining(['--only', '--out']));
      expect(words(fish('storeops plan --lang ')).sort()).toEqual(['en', 'zh-CN']);
      expect(words(fish('storeops plan --lang=z'))).toEqual(['--lang=zh-CN']);
      expect(words(fish('storeops platform ')).sort()).toContain('serve');
      expect(words(fish('storeops new ')).sort()).toEqual(KINDS.map(({ slug }) => slug).sort());
      expect(words(fish('storeops render --json st'))).toEqual(['store/']);
      expect(words(fish('storeops render store/bj-w'))).toEqual(['store/bj-wangfujing']);
      expect(words(fish('storeops push pl'))).toEqual(['plan one.json']);
      expect(words(fish('storeops new store x'))).toEqual([]);
    });
  });

describe('the command', () => {
  test('prints the script alone', async () => {
    const { stdout, stderr, exitCode } = await runCommand('completion', ['bash']);
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    expect(stdout).toMatch(/^# storeops completion for bash/);
  });

  test('knows no other shells', async () => {
    const { stderr, exitCode } = await runCommand('completion', ['bsh']);
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining('did you mean "bash"?')]);
  });

  test('says what things mean in the language of the terminal', async () => {
    const { commands } = await wholeProgram();
    expect(await completionScript('fish', commands, 'zh-CN')).toContain("-d '有变更时退出码为 2。'");
    expect(await completionScript('zsh', commands, 'zh-CN')).toContain('validate:校验全部文件');
  });

  test('completion addresses offers kinds first and names behind the slash', async () => {
    const { root } = tempWorkspace();
    const offered = async (begun: string): Promise<string[]> =>
      lines((await runCommand('completion addresses', [begun], { root })).stdout);
    expect(await offered('')).toEqual(['region/', 'role/', 'store-format/', 'store/']);
    expect(await offered('st')).toEqual(['store-format/', 'store/']);
    expect(await offered('store/bj-w')).toEqual(['store/bj-wangfujing']);
    expect(await offered('nothing')).toEqual([]);
  });
});
