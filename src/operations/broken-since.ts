import { affectedBy } from '../checks/affected.ts';
import { KINDS } from '../kinds/index.ts';
import { formatAddress } from '../model/address.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { ChangesSince } from '../workspace/changes-since.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Kinds whose resources judge others. */
const RULING = KINDS.filter(({ rule }) => rule);

/**
 * The workspace, or the workspace with only those findings that some changes can have made: in changed files, about resources that
 * lead to one which such a file holds or held, and of rules that compare resources of such a kind. A change of storeops.yaml
 * concerns all.
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
  const slugs = new Set([...declared, ...held].map((address) => address.slice(0, address.indexOf('/'))));
  const { rulesReading } = await import('../checks/judging/rules-reading.ts');
  const rules = rulesReading(slugs, new Map(declarations.map(([address, { facts }]) => [address, facts])));
  const isConcerned = ({ code, range, address, related = [], args }: Diagnostic): boolean =>
    !range ||
    files.has(range.file) ||
    related.some((place) => place.range && files.has(place.range.file)) ||
    rules.has(code) ||
    (address !== undefined && affected.has(formatAddress(address))) ||
    // A finding of the chain's own policy: it is the policy that changed.
    RULING.some(({ kind }) => affected.has(formatAddress({ kind, name: String(args?.policy) })));
  return { ...workspace, diagnostics: workspace.diagnostics.filter(isConcerned) };
}
