import path from 'node:path';
import type { StarterOptions, StarterTemplate } from '../model/starter-template.ts';
import { UserError } from '../model/user-error.ts';
import type { FolderFiles } from '../workspace/folder-files.ts';
import type { RepositoryState } from '../workspace/starter/init-repository.ts';

export interface InitOptions {
  /** Absolute; made when it is not there. */
  readonly folder: string;
  readonly template: StarterTemplate;
  /** Add what is missing to a folder that is not empty. */
  readonly force: boolean;
  readonly git: boolean;
}

export interface InitPorts {
  readonly files: FolderFiles;
  starterFiles(options: StarterOptions): ReadonlyMap<string, string>;
  initRepository(folder: string): Promise<RepositoryState>;
}

/** What a new workspace holds. */
export interface Init {
  readonly folder: string;
  readonly name: string;
  readonly template: StarterTemplate;
  /** Paths below the folder. */
  readonly written: readonly string[];
  /** Files that were there already and were left alone. */
  readonly kept: readonly string[];
  readonly repository: RepositoryState | 'skipped';
}

/** Makes a workspace: all of its files, or none. */
export async function init(options: InitOptions, ports: InitPorts): Promise<Init> {
  const { folder, template, force } = options;
  const others = ports.files.list(folder).filter((entry) => entry !== '.git');
  if (others.length > 0 && !force) throw new UserError('workspace/not-empty', { folder });
  const name = workspaceName(folder);
  const files = ports.starterFiles({ template, name });
  const kept = [...files.keys()].filter((file) => ports.files.exists(folder, file));
  const missing = new Map([...files].filter(([file]) => !kept.includes(file)));
  ports.files.write(folder, missing);
  const repository = options.git ? await ports.initRepository(folder) : 'skipped';
  return { folder, name, template, written: [...missing.keys()], kept, repository };
}

/** The folder's name as far as it can name a workspace. */
function workspaceName(folder: string): string {
  const name = path
    .basename(folder)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 63)
    .replace(/^-+|-+$/g, '');
  return name === '' ? 'pilot' : name;
}
