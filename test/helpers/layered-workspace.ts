import { SCENARIO, SOP } from './open-store.ts';
import { SMALL_WORKSPACE, type TempWorkspace, tempWorkspace } from './temp-workspace.ts';

/** The field of the SOP that layers override. */
export const PHOTOS = 'steps.cleaning.evidence.photos.min';

export const CHAIN = `apiVersion: storeops.dev/v1
kind: Chain
metadata: { name: xinghe }
spec:
  currency: CNY
  defaults:
    geofenceMeters: 200
    contacts:
      region-manager: { group: duty }
      it-admin: { group: desk }
    headcount: { minOnShift: 2 }
`;

/** A chain, a format, two regions and two stores; one store takes a contact away and overrides the SOP. */
export const FILES = {
  ...SMALL_WORKSPACE,
  'templates/chain.yaml': CHAIN,
  'templates/scenario.yaml': SCENARIO,
  'templates/open-store.yaml': SOP,
  'templates/flagship.yaml': `${SMALL_WORKSPACE['templates/flagship.yaml']}    sopOverrides:
      open-store:
        ${PHOTOS}: 3
`,
  'stores/bj-wangfujing.yaml': `${SMALL_WORKSPACE['stores/bj-wangfujing.yaml']}  contacts:
    it-admin: null
  sopOverrides:
    open-store:
      ${PHOTOS}: 4
`,
  'stores/bj-daxing.yaml': `${SMALL_WORKSPACE['stores/bj-daxing.yaml']}  sopOverrides:
    open-store:
      ${PHOTOS}: null
`,
} as const;

/** A workspace with layers of every sort, and other files besides or instead. */
export function layeredWorkspace(files: Readonly<Record<string, string>> = {}): TempWorkspace {
  return tempWorkspace({ files: { ...FILES, ...files } });
}
