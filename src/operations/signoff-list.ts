import { UserError } from '../model/user-error.ts';
import { type PartyState, signOffState } from '../rollout/sign-off-state.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { nearestName } from './nearest-name.ts';
import { rolloutRecords } from './rollout-records.ts';
import type { SignoffPorts } from './signoff.ts';

/** How far the parties of a phase are. */
export interface PhaseSignatures {
  readonly phase: string;
  readonly requirements: number;
  readonly isSigned: boolean;
  readonly parties: readonly PartyState[];
}

/** Who has signed which phase, and what counts of it. */
export async function signoffList(
  { phase: wanted, today }: { readonly phase?: string | undefined; readonly today: string },
  workspace: Workspace,
): Promise<readonly PhaseSignatures[]> {
  const { phases, requirements, signOffs } = await rolloutRecords(workspace);
  if (wanted !== undefined && !phases.has(wanted))
    throw new UserError('signoff/unknown-subject', {
      subject: wanted,
      known: nearestName(wanted, [...phases.keys()]) ?? [...phases.keys()].join(', '),
    });
  return [...phases.values()]
    .filter(({ name }) => wanted === undefined || name === wanted)
    .map((phase) => {
      const parties = signOffState({ phase, requirements, signOffs: signOffs.values(), today });
      return {
        phase: phase.name,
        requirements: [...requirements.values()].filter(({ outline }) => outline.phase === phase.name).length,
        isSigned: parties.every(({ state }) => state === 'signed'),
        parties,
      };
    });
}

/** A signature that was taken back. */
export interface RevokedSignoff {
  readonly address: string;
  readonly file: string;
}

/** Takes a signature back: it stays in its file, with who took it back and why. */
export async function revokeSignoff(
  { signOff: text, reason }: { readonly signOff: string; readonly reason: string },
  { workspace, editor, account, now }: SignoffPorts,
): Promise<RevokedSignoff> {
  if (account === undefined) throw new UserError('signoff/nobody');
  const { signOffs } = await rolloutRecords(workspace);
  const record = signOffs.get(text.slice(text.indexOf('/') + 1));
  const declaration = record && (await workspace.declarations()).get(record.address);
  if (!record || !declaration)
    throw new UserError('signoff/unknown', { signOff: text, known: nearestName(text, [...signOffs.keys()]) ?? '' });
  if (record.outline.revoked) throw new UserError('signoff/revoked', { signOff: text });
  const revoked = { by: account.toLowerCase(), at: `${now.slice(0, 19)}Z`, reason };
  editor.update(declaration, { ...record.resource, spec: { ...record.resource.spec, revoked } });
  editor.save();
  return { address: record.address, file: declaration.file };
}
