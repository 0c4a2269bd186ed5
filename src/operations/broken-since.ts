import { affectedBy } from '../checks/affected.ts';
import { formatAddress } from '../model/address.ts';
import type { ChangesSince } from '../workspace/changes-since.ts';
import { CONFIG_FILE } from '../workspace/find-root.ts';
import type { Workspace } from '../workspace/workspace.ts';

/**
 * The workspace with only those findings that some changes can have made: in changed files, and about resources that
 * lead to one which such a file holds or held. A change of storeops.yaml concerns all.
 */
export async function brokenSince({ files, declared }: ChangesSince, workspace: Workspace): Promise<Workspace> {
  if (workspace.diagnostics.length === 0 || files.has(CONFIG_FILE)) return workspace;
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
