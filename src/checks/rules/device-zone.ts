import { store } from '../../kinds/store/index.ts';
import type { StoreSpec } from '../../kinds/store/spec.ts';
import type { DocumentRule } from './rule.ts';

/** A device in a zone that the store does not have. */
export const deviceZone: DocumentRule<StoreSpec> = {
  code: 'policy/device-zone',
  severity: 'error',
  kind: store,
  *check({ spec: { devices, zones } }) {
    if (!devices) return;
    for (let index = 0; index < devices.length; index++) {
      const zone = devices[index]?.zone;
      if (zone !== undefined && !zones?.some(({ id }) => id === zone))
        yield { path: ['spec', 'devices', index, 'zone'], args: { zone } };
    }
  },
};
