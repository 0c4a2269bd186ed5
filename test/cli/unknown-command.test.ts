import type { Config } from '@oclif/core';
import { beforeAll, describe, expect, test } from 'vitest';
import { messagesIn } from '../../src/cli/messages/index.ts';
import { unknownCommand } from '../../src/cli/unknown-command.ts';
import { wholeProgram } from '../helpers/whole-program.ts';

let config: Config;

beforeAll(async () => {
  config = await wholeProgram();
});

/** What the program makes of `command a:b not found`, which is how oclif says that `a b` is none. */
function told(id: string) {
  const error = unknownCommand(new Error(`command ${id} not found`), config);
  return error && { code: error.code, exitCode: error.exitCode, args: error.args };
}

describe('a command that is not there', () => {
  test.each([
    ['stauts', 'stauts', 'status'],
    ['PLAN', 'PLAN', 'plan'],
    ['val', 'val', 'validate'],
    ['apply', 'apply', 'push'],
    ['diff', 'diff', 'plan'],
    ['lint', 'lint', 'validate'],
    ['stauts:stores/north', 'stauts', 'status'],
    ['platform:srve', 'platform srve', 'platform serve'],
    ['plaform:serve', 'plaform', 'platform serve'],
  ])('%s', (id, command, suggestion) => {
    expect(told(id)).toEqual({ code: 'usage/unknown-command', exitCode: 1, args: { command, suggestion } });
  });

  test('like nothing that is there', () => {
    expect(told('frobnicate')).toEqual({ code: 'usage/unknown-command', exitCode: 1, args: { command: 'frobnicate' } });
  });
});

test('words behind a command without arguments are too many arguments', () => {
  expect(told('status:of:everything')).toEqual({
    code: 'usage/unexpected-argument',
    exitCode: 1,
    args: { text: 'of everything', command: 'status' },
  });
});

test('a flag before the command', () => {
  expect(told('--lang')).toMatchObject({ code: 'usage/flag-first', args: { flag: '--lang' } });
});

test('other errors are left to others', () => {
  expect(unknownCommand(new Error('command not found'), config)).toBeUndefined();
  expect(unknownCommand('text', config)).toBeUndefined();
});

test('both languages suggest the command that was meant', () => {
  const args = { command: 'stauts', suggestion: 'status' };
  expect(messagesIn('en').message('usage/unknown-command', args)).toEqual({
    summary: 'there is no command "stauts"',
    hint: 'did you mean `storeops status`?',
  });
  expect(messagesIn('zh-CN').message('usage/unknown-command', args)).toEqual({
    summary: '没有命令“stauts”',
    hint: '是否想用 `storeops status`？',
  });
});
