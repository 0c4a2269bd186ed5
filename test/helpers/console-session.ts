import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const projectRoot = path.resolve(import.meta.dirname, '../..');

/** One command of a session as a page shows it. */
export interface ConsoleStep {
  /** Without the prompt. */
  readonly command: string;
  /** What is shown below it. A line `…` stands for any lines, `…` in a line for any text. */
  readonly shown: readonly string[];
}

/** The commands of all ```console blocks of a page, in order. */
export function consoleSteps(file: string): ConsoleStep[] {
  const text = readFileSync(path.join(projectRoot, file), 'utf8');
  return [...text.matchAll(/^```console\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((part) => {
        const [command = '', ...shown] = part.trimEnd().split('\n');
        return { command, shown };
      }),
  );
}

/** Runs one command as a reader would, in a copy of the repository with everything installed and built; answers all that it prints. */
export function runInConsole(command: string, folder: string, language: string): string {
  const { scripts } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const built = command
    .replace('npm ci && ', '')
    .replace('npm start', scripts.start ?? '')
    .replace('npm run --silent build && ', '')
    .replaceAll(/npx storeops|node bin\/run\.js/g, '"$NODE" "$RUN"');
  const { stdout } = spawnSync('bash', ['-c', `{ ${built}; } 2>&1`], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...process.env,
      NODE: process.execPath,
      RUN: path.join(projectRoot, 'bin/run.js'),
      NO_COLOR: '1',
      STOREOPS_LANG: language,
    },
  });
  return stdout.trimEnd();
}

/** What an output has to match to be what a page shows. */
export function shownPattern(shown: readonly string[]): RegExp {
  const lines = shown.map((line) =>
    line === '…' ? '(?:.*\\n)*?' : `${line.split('…').map(escapeText).join('.*')}\\n`,
  );
  return new RegExp(`^${lines.join('')}$`);
}

function escapeText(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
