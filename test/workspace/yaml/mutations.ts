import { pick, type RandomNumbers } from '../../helpers/random-numbers.ts';

/** What YAML parsers disagree about. */
const SNIPPETS = [
  ...[
    '"',
    "'",
    ':',
    ': ',
    ' :',
    '#',
    ' #',
    ' # c',
    '- ',
    '-',
    '-\n',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\t',
    ' ',
    '  ',
    '   ',
  ],
  ...[
    '[',
    ']',
    '{',
    '}',
    ', ',
    ',',
    '[]',
    '{}',
    '[ ]',
    '[a, b]',
    '{ a: 1 }',
    '{"a":1}',
    '[a: b]',
    '&a ',
    '*a',
    '!t ',
    '!!str ',
  ],
  ...[
    '|',
    '>',
    '|-',
    '>-',
    '|+',
    '|2',
    '| # c',
    '|\n',
    '>-\n',
    '---',
    '\n---\n',
    '\n...\n',
    '...',
    '--- ',
    '---\n',
    '%',
    '@',
    '`',
  ],
  ...[
    '?',
    '? ',
    '<<',
    '<<: ',
    '~',
    'null',
    'true',
    'no',
    'Yes',
    '1',
    '0',
    '-1',
    '-0',
    '007',
    '1.5',
    '1.',
    '.5',
    '1e3',
    '0x1F',
  ],
  ...[
    '0o17',
    '+1',
    '.inf',
    '-.inf',
    '.nan',
    '1_000',
    '08:00',
    '2026-01-01',
    '12345678901234567890',
    '9007199254740993',
  ],
  ...[
    '__proto__',
    '__proto__: 1\n',
    'constructor: 1\n',
    'a: 1\n',
    'a: 1\na: 2\n',
    '\\',
    '\\n',
    '\\x41',
    '\\u4e2d',
    '\\"',
  ],
  ...[
    "''",
    '\u0007',
    '\ufeff',
    '\u0085',
    '\u00a0',
    '\u2028',
    '中',
    '😀',
    '\ud800',
    '...\n',
    '- - a',
    'a: b: c',
    '"a":b',
    '"a": b',
  ],
  ...[
    "'a'",
    '"a"',
    '-- ',
    ' -',
    ':\n',
    ' :\n',
    ':\t',
    '\n\t',
    '\n ',
    '\n  ',
    '\n#c\n',
    '\n # c\n',
    '\\\n',
    '=',
    '|\n  x\n',
    '>\n  x\n  y\n',
  ],
];

/** Makes one to three small changes to a YAML text, of the kinds that people and careless tools make. */
export function mutate(text: string, random: RandomNumbers): string {
  let mutated = text;
  for (let changes = 1 + random(3); changes > 0; changes -= 1) mutated = change(mutated, random);
  return mutated;
}

function change(text: string, random: RandomNumbers): string {
  const at = random(text.length + 1);
  switch (random(12)) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1 + random(3));
    case 1:
    case 2:
    case 3:
      return text.slice(0, at) + pick(SNIPPETS, random) + text.slice(at + random(3));
    case 4:
      return text.slice(0, at) + text.slice(random(text.length + 1)).slice(0, random(30)) + text.slice(at);
    case 5:
      return random(4) === 0 ? text.replaceAll('\n', '\r\n') : text.slice(0, at);
    default:
      return changeLine(text, random);
  }
}

function changeLine(text: string, random: RandomNumbers): string {
  const lines = text.split('\n');
  const at = random(lines.length);
  const line = lines[at] ?? '';
  switch (random(10)) {
    case 0:
      lines.splice(at, 0, line);
      break;
    case 1:
      lines.splice(at, 1);
      break;
    case 2:
      lines.splice(random(lines.length), 0, ...lines.splice(at, 1 + random(3)));
      break;
    case 3:
      lines[at] = `${' '.repeat(1 + random(3))}${line}`;
      break;
    case 4:
      lines[at] = line.slice(1 + random(2));
      break;
    case 5:
      lines[at] = `${line}${pick(['', ' ', '  ', '\t', '\r', ' # 注', '#c', ':', ': ', ' x', ','], random)}`;
      break;
    case 6:
      lines[at] = line.replace(/(:\s+|- )(.*)$/, (_, start: string) => `${start}${pick(SNIPPETS, random)}`);
      break;
    case 7:
      lines[at] = line.replace(
        /(:\s+|- )(.*)$/,
        (_, start: string, value: string) => `${start}${quoted(value, random)}`,
      );
      break;
    case 8:
      lines[at] = line.replace(/^( *)(- )?/, (_, indent: string, dash?: string) =>
        dash ? `${indent}  ` : `${indent}- `,
      );
      break;
    default:
      lines.splice(
        at,
        0,
        pick(['', '   ', '# c', '      # c', '\t', '---', '...', '- x', '  - y: 1', 'z:', 'z: |', '  z: >-'], random),
      );
  }
  return lines.join('\n');
}

function quoted(value: string, random: RandomNumbers): string {
  return pick(
    [
      `"${value}"`,
      `'${value}'`,
      `[${value}]`,
      `{ k: ${value} }`,
      `|\n          ${value}`,
      `>-\n          ${value}\n          ${value}`,
    ],
    random,
  );
}
