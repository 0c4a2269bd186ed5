import type { ChainAtWork } from '../../scheduling/chain-at-work.ts';
import type { LiveChain } from '../live/live-chain.ts';

/** The live configuration as scheduling looks at it. */
export function chainAtWork(chain: LiveChain): ChainAtWork {
  return {
    templates: chain.all('taskTemplate'),
    sops: chain.all('sop'),
    calendars: chain.all('calendar'),
    phases: chain.all('rolloutPhase'),
    stores: () => chain.stores(),
  };
}
