import { describe, expect, it } from 'vitest';
import { github } from '../../../src/cli/formats/github.ts';
import { findingAt, manyFindings, reportOf } from '../../helpers/reports.ts';

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

const unescapeData = (text: string): string => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n');

/** Reads lines of a log as the runner of GitHub Actions does: a command begins with `::`, anything else is text. */
function commandsIn(log: string): Command[] {
  return log.split(/\r\n|\r|\n/).flatMap((line) => {
    const match = /^::([^ :]+)(?: (.*?))?::(.*)$/.exec(line.trimStart());
    if (!match) return [];
    const [, name = '', list = '', data = ''] = match;
    const properties = list.split(',').map((pair) => {
      const [key = '', ...value] = pair.split('=');
      const text = unescapeData(value.join('=')).replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%');
      return [key, text] as const;
    });
    return [{ name, properties: Object.fromEntries(properties), message: unescapeData(data).replaceAll('%25', '%') }];
  });
}

describe('the github format', () => {
  it('annotates the place of a finding with what is wrong and what to do', () => {
    const args = { field: 'adress', suggestion: 'address' };
    const log = github(reportOf({ diagnostics: [findingAt('stores/a.yaml:3:5', { args, length: 6 })] }));
    expect(log.split('\n')[0]).toBe(
      '::error file=stores/a.yaml,line=3,endLine=3,col=5,endColumn=11,title=shape/unknown-field::"adress" is not a field here%0Adid you mean "address"?',
    );
  });

  it('names files from the top of the repository', () => {
    const [command] = commandsIn(github(reportOf({ diagnostics: [findingAt('a.yaml:1:1')], prefix: 'operations/' })));
    expect(command?.properties.file).toBe('operations/a.yaml');
  });

  it('has no columns for a place of several lines, which GitHub refuses', () => {
    const range = { file: 'a.yaml', line: 1, column: 3, endLine: 2, endColumn: 1 };
    const [command] = commandsIn(github(reportOf({ diagnostics: [findingAt('a.yaml:1:3', { range })] })));
    expect(command?.properties).toEqual({ file: 'a.yaml', line: '1', endLine: '2', title: 'shape/unknown-field' });
  });

  it('uses error, warning and notice', () => {
    const diagnostics = (['note', 'warning', 'error'] as const).map((severity) =>
      findingAt('a.yaml:1:1', { severity }),
    );
    expect(commandsIn(github(reportOf({ diagnostics }))).map(({ name }) => name)).toEqual([
      'error',
      'warning',
      'notice',
    ]);
  });

  it('escapes percent signs, line breaks, commas and colons, so that no file can give a command', () => {
    const field = '100%25,a:b::\r\n::set-output name=x::y';
    const file = 'a,b:100%::warning::.yaml';
    const log = github(reportOf({ diagnostics: [findingAt(`${file}:1:1`, { args: { field } })] }));
    const commands = commandsIn(log);
    expect(commands).toHaveLength(1);
    expect(commands[0]?.properties.file).toBe(file);
    expect(commands[0]?.message).toContain('"100%25,a:b::␍␊::set-output name=x::y" is not a field here\nremove it');
  });

  it('keeps to ten annotations of each level a step shows, and says exactly what is left out', () => {
    const log = github(reportOf({ diagnostics: manyFindings(10_000) }));
    const commands = commandsIn(log);
    const count = (level: string): number => commands.filter(({ name }) => name === level).length;
    expect([count('error'), count('warning'), count('notice')]).toEqual([10, 10, 10]);
    expect(commands.at(-1)).toEqual({
      name: 'notice',
      properties: { title: 'storeops validate' },
      message:
        'Left out here: 9971 of 10000 findings (5990 errors, 1990 warnings, 1991 notes). `storeops validate --format json` lists all.',
    });
    expect(log.split('\n').at(-1)).toBe('✖ storeops validate: 6000 errors, 2000 warnings, 2000 notes');
  });

  it('says so in Chinese', () => {
    const log = github(reportOf({ diagnostics: manyFindings(100), language: 'zh-CN' }));
    expect(commandsIn(log).at(-1)?.message).toContain('此处未列出 100 处问题中的 71 处（错误 50、警告 10、提示 11）');
  });

  it('keeps a message within 4,096 characters', () => {
    const args = { field: '长'.repeat(9000), suggestion: 'x'.repeat(9000) };
    const [command] = commandsIn(github(reportOf({ diagnostics: [findingAt('a.yaml:1:1', { args })] })));
    expect(command?.message.length).toBeLessThanOrEqual(4096);
  });

  it('is one plain line when there is nothing to annotate', () => {
    expect(github(reportOf())).toBe('✔ storeops validate: no findings');
  });
});
