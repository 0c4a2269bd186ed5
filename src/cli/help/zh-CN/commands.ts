import type { CommandTexts } from '../command-texts.ts';
import { checkCommands } from './check-commands.ts';
import { deliveryCommands } from './delivery-commands.ts';
import { insightCommands } from './insight-commands.ts';
import { metricCommands } from './metric-commands.ts';
import { platformCommands } from './platform-commands.ts';
import { rolloutCommands } from './rollout-commands.ts';
import { startCommands } from './start-commands.ts';

/** 各命令的中文帮助，按命令名（`platform serve`）。 */
export const commands: Readonly<Record<string, CommandTexts>> = {
  ...startCommands,
  ...checkCommands,
  ...deliveryCommands,
  ...platformCommands,
  ...metricCommands,
  ...insightCommands,
  ...rolloutCommands,
};
