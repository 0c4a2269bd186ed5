import { version } from '../../package.json';

// Replaced by the build with a hash of the bundle; running from source, nothing that another run cached is believed.
declare const STOREOPS_BUILD: string | undefined;

/** `0.1.0`. */
export const VERSION = version;

/** As plans and revisions name the tool. */
export const TOOL = `storeops/${version}`;

/** Names this very build: what another one cached is not believed. */
export const TOOL_ID =
  typeof STOREOPS_BUILD === 'string' ? `${TOOL}+${STOREOPS_BUILD}` : `${TOOL}+source-${process.pid}`;
