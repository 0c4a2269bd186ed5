import type { Mirror, MirrorOptions } from '../../workspace/remote/mirror.ts';
import type { StateFile } from '../../workspace/remote/state-file.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** Where commits come from; the workspace's own origin without an address. */
export type CommitsOptions = Omit<MirrorOptions, 'url'> & { readonly url?: string | undefined };

/** Commits of a repository beside the workspace's own working tree. */
export interface Commits {
  readonly mirror: Mirror;
  readonly state: StateFile;
  /** Their files, read and checked, one commit at a time. */
  readonly workspaceAt: (commit: string) => Promise<Workspace>;
}
