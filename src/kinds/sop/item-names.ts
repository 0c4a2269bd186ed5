import type { SopRepeat } from './spec.ts';

/** What expressions call the item at hand, by what a step is repeated over. */
export const ITEM_NAMES: Readonly<Record<SopRepeat['over'], string>> = {
  devices: 'device',
  zones: 'zone',
  skus: 'sku',
  'staff-on-shift': 'person',
  checkpoints: 'checkpoint',
  shipments: 'shipment',
  findings: 'finding',
  count: 'number',
};
