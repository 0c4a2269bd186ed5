import type { SignOffSpec } from '../kinds/sign-off/spec.ts';
import { UserError } from '../model/user-error.ts';
import { nearestName } from './nearest-name.ts';
import type { RolloutRecords } from './rollout-records.ts';
import type { SignoffOptions } from './signoff.ts';

/** What is to be signed, and for whom, as typed: a phase or requirements; `it` or `it/it-admin`. */
export function signSubject(
  { subject: text, as }: SignoffOptions,
  { phases, requirements }: RolloutRecords,
): Pick<SignOffSpec, 'subject' | 'party' | 'role'> {
  const [party = '', role] = as.split('/');
  const phase = phases.get(text);
  if (!phase) {
    const names = text.split(',').map((name) => name.trim().replace(/^requirement\//, ''));
    const unknown = names.find((name) => !requirements.has(name));
    if (unknown !== undefined) {
      const known = [...phases.keys(), ...requirements.keys()];
      throw new UserError('signoff/unknown-subject', {
        subject: unknown,
        known: nearestName(unknown, known) ?? known[0] ?? '',
      });
    }
    const asked = role ?? roleOf(party, phases);
    if (asked === undefined) throw new UserError('signoff/unknown-party', { party, known: knownParties(phases) });
    return { subject: { requirements: names }, party, role: asked };
  }
  const asked = phase.outline.signOffs.find((one) => one.party === party && (role === undefined || one.role === role));
  if (asked) return { subject: { phase: text }, party, role: asked.role };
  const known = phase.outline.signOffs.map((one) => `${one.party}/${one.role}`).join(', ');
  throw new UserError('signoff/unknown-party', { party: as, known });
}

/** The role in which a party signs phases. */
function roleOf(party: string, phases: RolloutRecords['phases']): string | undefined {
  const all = [...phases.values()].flatMap(({ outline }) => outline.signOffs);
  return all.find((asked) => asked.party === party)?.role;
}

function knownParties(phases: RolloutRecords['phases']): string {
  const all = [...phases.values()].flatMap(({ outline }) => outline.signOffs.map(({ party }) => party));
  return [...new Set(all)].join(', ');
}
