import type { Resource } from '../../model/resource.ts';
import { identifierText, SEPARATOR } from '../identifier-text.ts';
import type { Identifiers } from '../kind.ts';
import type { StoreExternalIds, StoreSpec } from './spec.ts';

/** Systems that know the store by a number of their own. */
const SYSTEMS = ['erp', 'mall', 'feishu', 'dingtalkDept', 'gln', 'osm'] as const satisfies (keyof StoreExternalIds)[];

const NONE: StoreExternalIds = {};

const FIRST_DEVICE = 1 + SYSTEMS.length;

/** The store's own number, its numbers in other systems, then the label and the serial number of each device. */
export const identifiers: Identifiers = {
  read: (resource: Resource) => {
    const { code, externalIds = NONE, devices } = resource.spec as unknown as StoreSpec;
    // Joined by hand, since it is done for every store there is.
    let text = code;
    for (const system of SYSTEMS) text += SEPARATOR + identifierText(externalIds[system]);
    if (devices) for (const device of devices) text += SEPARATOR + device.code + SEPARATOR + identifierText(device.sn);
    return text;
  },
  sort: (position) => {
    if (position === 0) return 'code';
    return SYSTEMS[position - 1] ?? ((position - FIRST_DEVICE) % 2 === 0 ? 'device' : 'serial-number');
  },
  path: (position) => {
    if (position === 0) return ['spec', 'code'];
    const system = SYSTEMS[position - 1];
    if (system) return ['spec', 'externalIds', system];
    const device = position - FIRST_DEVICE;
    return ['spec', 'devices', Math.floor(device / 2), device % 2 === 0 ? 'code' : 'sn'];
  },
};
