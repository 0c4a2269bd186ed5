import { parseAddress } from '../../model/address.ts';
import type { Diagnostic, ValuePath } from '../../model/diagnostic.ts';
import type { Place } from '../../workspace/places.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** Where in a record something does not hold. */
export interface Spot {
  readonly address: string;
  readonly path: ValuePath;
}

type Args = Readonly<Record<string, string | number>>;

/** What was looked at, and what came of it. */
export interface Verdicts {
  /** One look: a finding when it does not hold. */
  check(holds: boolean, code: string, spot: Spot, args: Args): void;
  /** Something that nobody can tell from here. */
  unchecked(code: string, spot: Spot, args: Args): void;
  readonly diagnostics: readonly Diagnostic[];
  readonly totals: { readonly checks: number; readonly broken: number; readonly unchecked: number };
}

/** Gathers verdicts, each placed in its file. */
export function verdictsIn(workspace: Workspace, places: ReadonlyMap<string, Place>): Verdicts {
  const diagnostics: Diagnostic[] = [];
  const totals = { checks: 0, broken: 0, unchecked: 0 };
  const add = (severity: Diagnostic['severity'], code: string, { address, path }: Spot, args: Args): void => {
    const parsed = parseAddress(address);
    const place = places.get(address);
    diagnostics.push({
      code,
      severity,
      args,
      path,
      ...(parsed ? { address: parsed } : {}),
      ...(place ? { range: workspace.locate(place, path) } : {}),
    });
  };
  return {
    diagnostics,
    totals,
    check: (holds, code, spot, args) => {
      totals.checks += 1;
      if (holds) return;
      totals.broken += 1;
      add('error', code, spot, args);
    },
    unchecked: (code, spot, args) => {
      totals.unchecked += 1;
      add('note', code, spot, args);
    },
  };
}
