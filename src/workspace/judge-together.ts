import { checkTogether } from '../checks/check-together.ts';
import type { Facts } from '../checks/facts.ts';
import { judgeChain } from '../checks/judging/judge-chain.ts';
import type { Ground } from '../checks/policies/ground.ts';
import type { ResourceFinding } from '../checks/references.ts';
import { type AddressText, pascalCase } from '../model/address.ts';
import { type Day, earlier } from '../model/day.ts';
import { atAddress } from './at-address.ts';
import { addFinding, type Declared } from './declare.ts';

/**
 * Adds the findings about how resources fit together to those of the files, and answers until when all of them stand. Rules
 * that draw conclusions from what is missing are not judged where something is broken: that is a finding already.
 */
export function judgeTogether(
  { declarations, findings, ground, until }: Declared & { readonly ground: Ground },
  today: Day,
): Day | undefined {
  const facts = new Map<AddressText, Facts>();
  for (const [address, declaration] of declarations) facts.set(address, declaration.facts);
  const add = ({ address, diagnostic }: ResourceFinding): void => {
    const at = declarations.get(address);
    if (at) addFinding(findings, at.file, { document: at.document, diagnostic: atAddress(diagnostic, address) });
  };
  for (const finding of checkTogether(facts)) add(finding);
  const judgement = judgeChain(facts, { settings: ground.settings, today, broken: brokenKinds({ findings }) });
  for (const finding of judgement.findings) add(finding);
  return earlier(until, judgement.until);
}

/** Tells whether a resource of a kind is broken; where a file cannot be read, one of any kind may be missing. */
function brokenKinds({ findings }: Pick<Declared, 'findings'>): (kind: string) => boolean {
  const kinds = new Set<string>();
  let any = false;
  for (const list of findings.values())
    for (const { diagnostic } of list) {
      if (/^(?:policy|cel|layers)\//.test(diagnostic.code)) continue;
      if (diagnostic.address) kinds.add(pascalCase(diagnostic.address.kind));
      else any = true;
    }
  return (kind) => any || kinds.has(kind);
}
