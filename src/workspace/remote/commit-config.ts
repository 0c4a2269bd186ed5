import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../../model/user-error.ts';
import { readConfig, type WorkspaceConfig } from '../config.ts';
import { inEnvironment } from '../environment.ts';
import { CONFIG_FILE } from '../find-root.ts';
import { gitTop } from '../git-state.ts';

/**
 * The settings of a workspace as a commit has it, checked out in a folder. What its files are, the commit says; where they
 * are pushed to, by which token and within which limits, stays what the folder says that the command runs in: a commit
 * cannot send its reader's token somewhere else.
 */
export function commitConfig(folder: string, here: WorkspaceConfig): WorkspaceConfig {
  const { root: around, environment, defaultPlatform, platforms, safety } = here;
  const top = gitTop(around);
  const root = path.join(folder, top === undefined ? '' : path.relative(top, realpathSync(around)));
  if (!existsSync(path.join(root, CONFIG_FILE))) throw new UserError('workspace/not-found', { folder: root });
  const there = readConfig(root);
  const target = environment ? { environment: environment.name } : { platform: defaultPlatform };
  return { ...inEnvironment(there, target), defaultPlatform, platforms, safety };
}
