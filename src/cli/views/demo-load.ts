import type { LoadedDemo } from '../../operations/demo-load.ts';
import { visible } from '../report/visible.ts';
import type { View } from '../ui.ts';

/** How much was loaded, what is to be found in it, and how to look at it. */
export const demoLoadView: View<LoadedDemo & { readonly keyFile: string }> = (loaded, { messages, color }) => {
  const { text } = messages;
  const { key, seconds, location, keyFile } = loaded;
  const { counts, planted, stores } = key;
  const span = { from: key.from, until: key.until, days: key.days, seed: key.seed };
  const { store: abnormal } = planted.abnormalStore;
  const found = [
    text('demo.abnormal', { store: abnormal }),
    text('demo.fault', { stores: planted.sharedFault.reports.map(({ store }) => store).join(', ') }),
    text('demo.idle', { employee: planted.idleUser.employeeNumber, store: planted.idleUser.store }),
    text('demo.peaks', { stores: planted.weekendPeaks.stores.join(', ') }),
    text('demo.onTime', { exact: planted.onTime.exactly95, above: planted.onTime.above95 }),
    text('demo.area', { store: planted.areaChange.store, from: planted.areaChange.from }),
    text('demo.photo', { store: planted.reusedPhoto.store }),
  ];
  const amounts = {
    tasks: counts.tasks ?? 0,
    photos: counts.photos ?? 0,
    people: counts.people ?? 0,
    sales: counts.sales ?? 0,
  };
  return [
    `${color.green('✔')} ${text('demo.loaded', { ...span, seconds, requests: counts.requests ?? 0 })}`,
    `  ${text('demo.amounts', { ...amounts, trading: stores.trading.length, live: stores.live.length })}`,
    '',
    text('demo.planted', { file: keyFile }),
    ...found.map((line) => `  ${visible(line)}`),
    '',
    text('demo.next', { folder: location }),
  ].join('\n');
};
