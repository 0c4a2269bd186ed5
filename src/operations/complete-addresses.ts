import type { Workspace } from '../workspace/workspace.ts';

/** What an address that begins so may go on as: first the kinds (`store/`), behind the slash the names. */
export async function completeAddresses(begun: string, workspace: Workspace): Promise<readonly string[]> {
  const addresses = [...(await workspace.declarations()).keys()];
  const slash = begun.indexOf('/');
  const found = slash < 0 ? addresses.map((address) => address.slice(0, address.indexOf('/') + 1)) : addresses;
  return [...new Set(found)].filter((text) => text.startsWith(begun)).sort();
}
