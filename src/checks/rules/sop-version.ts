import compare from 'semver/functions/compare.js';
import { sop } from '../../kinds/sop/index.ts';
import type { SopSpec } from '../../kinds/sop/spec.ts';
import type { DocumentRule } from './rule.ts';

/** A version that was not raised above the one it replaces, or of which the change log knows nothing. */
export const sopVersion: DocumentRule<SopSpec> = {
  code: 'policy/sop-version',
  severity: 'error',
  kind: sop,
  *check({ spec: { version, supersedes, changeLog } }) {
    if (supersedes !== undefined && compare(version, supersedes) <= 0)
      yield { path: ['spec', 'supersedes'], args: { version, other: supersedes } };
    const newest = changeLog?.map((entry) => entry.version).reduce((a, b) => (compare(a, b) >= 0 ? a : b));
    if (newest !== undefined && newest !== version)
      yield { path: ['spec', 'version'], args: { version, other: newest } };
  },
};
