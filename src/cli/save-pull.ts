import type { Pull, PullPorts } from '../operations/pull.ts';
import type { CommandPort } from './command-port.ts';
import { confirm } from './confirm.ts';
import { pullPlanView } from './views/pull.ts';

/** Shows what a pull would write, asks, and writes it. */
export async function savePull(
  value: Pull,
  { command, editor, yes }: { command: CommandPort; editor: PullPorts['editor']; yes: boolean },
): Promise<void> {
  if (value.files.length === 0) return;
  const { ui } = command;
  command.print(pullPlanView(value, ui));
  if (!yes) await confirm(ui.messages.text('pull.confirm', { files: value.files.length }), ui);
  editor.save();
}
