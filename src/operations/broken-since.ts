import { affectedBy } from '../checks/affected.ts';
import { formatAddress } from '../model/address.ts';
import type { ChangesSince } from '../workspace/changes-since.ts';
import type { Workspace } from '../workspace/workspace.ts';

/**
 * The workspace, or the workspace with only those findings that some changes can have made: in changed files, and about resources that
 * lead to one which such a file holds or held. A change of storeops.yaml concerns all.
 */
export async function brokenSince(since: ChangesSince | undefined, workspace: Workspace): Promise<Workspace> {
  if (!since || since.settings || workspace.diagnostics.length === 0) return workspace;
  const { files, declared } = since;
  const declarations = [...(await workspace.declarations())];
  const held = declarations.filter(([, { file }]) => files.has(file)).map(([address]) => address);
  const affected = affectedBy(
    [...declared, ...held],
    declarations.map(([, { facts }]) => facts),
  );
  const diagnostics = workspace.diagnostics.filter(
    ({ range, address }) => !range || files.has(range.file) || (address && affected.has(formatAddress(address))),
  );
  return { ...workspace, diagnostics };
}
