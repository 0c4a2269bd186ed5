import { readdirSync } from 'node:fs';
import type { Command, Config } from '@oclif/core';
import { beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/help/zh-CN/commands.ts';
import { sharedFlags } from '../../src/cli/help/zh-CN/shared-flags.ts';
import { LocalizedHelp } from '../../src/cli/localized-help.ts';
import { EXIT } from '../../src/model/user-error.ts';
import { commandClasses, wholeProgram } from '../helpers/whole-program.ts';

const classes = [...(await commandClasses())].filter(([, { hidden }]) => !hidden);

/** `help --help` is the root help. */
const explained = new Set(classes.map(([id]) => id).filter((id) => id !== 'help'));

let config: Config;

beforeAll(async () => {
  config = await wholeProgram();
});

function help(...argv: string[]): Promise<string> {
  return new LocalizedHelp(config).text(argv);
}

/** All flags of a class by name, those that every command has included. */
function flagsOf(one: Command.Class): [string, { summary?: string | undefined; hidden?: boolean | undefined }][] {
  return Object.entries({ ...one.baseFlags, ...one.flags });
}

describe.each(classes)('storeops %s', (id, one) => {
  test('has a summary, descriptions and examples in English', () => {
    expect(one.summary).toMatch(/^[^\u4e00-\u9fff]+[.?]$/);
    expect(one.examples?.length).toBeGreaterThan(0);
    for (const [name, { summary }] of flagsOf(one))
      expect([name, summary]).toEqual([name, expect.stringMatching(/\.$/)]);
    for (const [name, arg] of Object.entries(one.args ?? {}))
      expect([name, arg.description]).toEqual([name, expect.stringMatching(/\.$/)]);
  });

  test('has all of them in Chinese, and nothing that is no longer there', () => {
    const texts = commands[id];
    expect(texts?.summary).toMatch(/[\u4e00-\u9fff].*[。？]$/);
    expect(Object.keys(texts?.args ?? {}).sort()).toEqual(Object.keys(one.args ?? {}).sort());
    expect(texts?.examples.length).toBe(one.examples?.length);
    const names = flagsOf(one).map(([name]) => name);
    const untranslated = names.filter((name) => !texts?.flags?.[name] && !sharedFlags[name]);
    expect(untranslated).toEqual([]);
    expect(Object.keys(texts?.flags ?? {}).filter((name) => !names.includes(name))).toEqual([]);
  });

  test('is explained in both languages', async () => {
    if (!explained.has(id)) return;
    for (const lang of ['en', 'zh-CN']) {
      const text = await help(...id.split(' '), '--help', '--lang', lang);
      expect(text).toContain(`$ storeops ${id}`);
      expect(text).toContain(lang === 'en' ? '\nUSAGE\n' : '\n用法\n');
      expect(text).toContain(lang === 'en' ? '\nEXAMPLES\n' : '\n示例\n');
      expect(text).not.toMatch(/<%|undefined|\[object/);
      if (lang === 'zh-CN') expect(text).not.toMatch(/USAGE|FLAGS|ARGUMENTS|EXAMPLES|\[default|\(required|<options/);
    }
  });
});

test('no Chinese help is left of a command that is gone', () => {
  expect(Object.keys(commands).sort()).toEqual(classes.map(([id]) => id).sort());
});

describe('the root help', () => {
  test.each([
    ['en', 'EXIT CODES', 'EXAMPLES', 'START'],
    ['zh-CN', '退出码', '示例', '起步'],
  ])('in %s groups the commands and shows examples and all exit codes', async (lang, exitCodes, examples, start) => {
    const text = await help('--help', '--lang', lang);
    for (const [id] of classes) expect(text).toMatch(new RegExp(`^  ${id} +\\S`, 'm'));
    for (const code of Object.values(EXIT)) expect(text).toMatch(new RegExp(`^  ${code}  \\S`, 'm'));
    for (const heading of [exitCodes, examples, start]) expect(text).toContain(`\n${heading}\n`);
    expect(text).toContain('  $ storeops init demo\n');
  });

  test('is Chinese in a Chinese environment, and --lang wins over it', async () => {
    const before = process.env.STOREOPS_LANG;
    process.env.STOREOPS_LANG = 'zh-CN';
    try {
      expect(await help('--help')).toContain('退出码');
      expect(await help('--help', '--lang=en')).toContain('EXIT CODES');
    } finally {
      if (before === undefined) delete process.env.STOREOPS_LANG;
      else process.env.STOREOPS_LANG = before;
    }
  });

  test('leaves hidden commands out', async () => {
    expect(await help('--help')).not.toContain('completion addresses');
  });
});

test('the help of a topic lists its commands', async () => {
  expect(await help('platform', '--help')).toMatch(/^The reference platform.*\n[\s\S]*platform serve /);
  expect(await help('platform', '--lang', 'zh-CN')).toMatch(/^参考平台.*\n[\s\S]*platform serve /);
});

test('every topic says in both languages what it is about', async () => {
  const folders = readdirSync('src/commands', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of folders) {
    expect(await help(name, '--help', '--lang', 'en'), name).toMatch(/^[A-Z][^\n]*\./);
    expect(await help(name, '--help', '--lang', 'zh-CN'), name).toMatch(/^\p{Script=Han}[^\n]*。/u);
  }
});

test('help for a command that is not there names the one that was meant', async () => {
  await expect(help('plann', '--help')).rejects.toMatchObject({
    code: 'usage/unknown-command',
    args: { command: 'plann', suggestion: 'plan' },
  });
});
