import type { PhaseRetros } from '../../operations/retro.ts';
import type { Ui, View } from '../ui.ts';

/** Phase by phase: what it asks for, and each retrospective with what it lacks. */
export const retroCheckView: View<readonly PhaseRetros[]> = (phases, ui) =>
  phases.flatMap((phase) => phaseLines(phase, ui)).join('\n');

function phaseLines({ phase, minStoreReps, actionsMin, isHeld, retrospectives }: PhaseRetros, ui: Ui): string[] {
  const { messages, color } = ui;
  const { text } = messages;
  const mark = isHeld ? color.green('✔') : color.yellow('·');
  const lines = retrospectives.map(({ retrospective: name, heldOn, storeReps, actions, missing }) => {
    const said = text('retro.one', { name, heldOn, storeReps, actions });
    if (missing.length === 0) return `  ${color.green('✔')} ${said}`;
    const lacks = missing
      .map((one) => color.red(text(`retro.missing.${one}`)))
      .reduce((list, one) => text('retro.lacking', { said: list, lacks: one }));
    return `  ${color.red('✗')} ${text('retro.lacking', { said, lacks })}`;
  });
  const none = `  ${color.dim(text('retro.none', { phase }))}`;
  return [
    `${mark} ${text('retro.phase', { phase, minStoreReps, actionsMin })}`,
    ...(lines.length > 0 ? lines : [none]),
  ];
}
