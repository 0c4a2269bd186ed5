import type { Interfaces } from '@oclif/core';

/** Says nothing; oclif's own, which loads terminal and network modules, is for those who set DEBUG. */
export function quietLogger(namespace = 'storeops'): Interfaces.Logger {
  const quiet = (): void => {};
  const child = (name: string): Interfaces.Logger => quietLogger(`${namespace}:${name}`);
  return { namespace, child, debug: quiet, error: quiet, info: quiet, trace: quiet, warn: quiet };
}
