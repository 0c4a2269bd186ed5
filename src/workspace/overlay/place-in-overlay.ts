import { formatAddress } from '../../model/address.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { valueAt } from '../../model/value-at.ts';
import { atAddress } from '../at-address.ts';
import type { FileFinding } from '../check-text.ts';
import { addFinding, type Declared } from '../declare.ts';
import { patchOf } from './overlay.ts';
import type { ReadOverlay } from './read-overlay.ts';

/** Moves findings about what an overlay says to its files, and adds what is wrong with those themselves. */
export function placeInOverlay({ findings, declarations }: Declared, { overlay, findings: own }: ReadOverlay): void {
  const moved: [string, FileFinding][] = [];
  for (const [file, list] of findings) {
    const kept = list.filter(({ diagnostic }) => {
      const { address, path = [] } = diagnostic;
      const patch = address && patchOf(overlay, formatAddress(address));
      if (!patch || path.length < 2 || valueAt(patch.resource, path) === undefined) return true;
      moved.push([patch.file, { document: patch.document, diagnostic }]);
      return false;
    });
    findings.set(file, kept);
  }
  for (const [file, finding] of moved) addFinding(findings, file, finding);
  for (const [file, list] of own) for (const finding of list) addFinding(findings, file, finding);
  for (const { address, file, document } of Object.values(overlay.patches)) {
    if (declarations.has(address)) continue;
    const path = ['metadata', 'name'];
    const unknown: Diagnostic = { code: 'overlay/unknown-resource', severity: 'error', path, args: { address } };
    addFinding(findings, file, { document, diagnostic: atAddress(unknown, address) });
  }
}
