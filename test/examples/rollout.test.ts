import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { consoleSteps, runInConsole, shownPattern } from '../helpers/console-session.ts';
import { projectRoot } from '../helpers/source-files.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const STORY = 'examples/rollout';

test('the rollout of the example goes as its page shows: gates, evidence, waves, a failure, the way back (R059, R103)', {
  timeout: 300_000,
}, async () => {
  const folder = temporaryFolder();
  for (const name of ['stores', 'templates', 'records', 'schemas', STORY])
    cpSync(path.join(projectRoot, name), path.join(folder, name), { recursive: true });
  const url = await servedIn(folder);
  for (const file of ['storeops.yaml', 'send.sh']) {
    const place = path.join(folder, STORY, file);
    writeFileSync(place, readFileSync(place, 'utf8').replace('http://127.0.0.1:7080', url));
  }
  writeFileSync(path.join(folder, '.gitignore'), '.storeops/\n');
  const git = (...args: string[]) => spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
  git('init', '--quiet');
  git('config', 'user.name', 'Li Na');
  git('config', 'user.email', 'li.na@xinghe.example');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Start');
  for (const { command, shown } of consoleSteps(`${STORY}/README.md`))
    expect(`${runInConsole(command, folder, 'en')}\n`.replace(/^\n$/, ''), `$ ${command}`).toMatch(shownPattern(shown));
});

/** What the page has in another terminal: the platform, at a free port. */
async function servedIn(folder: string): Promise<string> {
  const run = path.join(projectRoot, 'bin/run.js');
  const child = spawn(process.execPath, [run, 'platform', 'serve', '--port', '0', '--lang', 'en'], { cwd: folder });
  const ended = once(child, 'exit');
  onTestFinished(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  let text = '';
  for await (const chunk of child.stdout) {
    text += chunk;
    const url = /http:\/\/\S+:\d+/.exec(text)?.[0];
    if (url && text.includes('administrator-token')) return url;
  }
  throw new Error(`the platform did not start: ${text}`);
}
