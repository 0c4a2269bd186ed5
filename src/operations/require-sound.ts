import { formatAddress } from '../model/address.ts';
import { EXIT, UserError } from '../model/user-error.ts';
import type { Place } from '../workspace/places.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Stops when one of some resources has errors: what they make together would be a guess. Other findings do not matter here. */
export function requireSound(workspace: Workspace, places: Iterable<Place>): void {
  const addresses = new Set([...places].map(({ address }) => address));
  const diagnostics = workspace.diagnostics.filter(
    ({ severity, address }) => severity === 'error' && address && addresses.has(formatAddress(address)),
  );
  if (diagnostics.length > 0)
    throw new UserError('workspace/invalid', { errors: diagnostics.length }, { exitCode: EXIT.findings, diagnostics });
}
