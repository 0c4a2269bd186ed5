import type { DemoChain, DemoStore } from './demo-chain.ts';
import type { Random } from './random.ts';

/** Somebody of the made-up directory. */
export interface DemoPerson {
  readonly employeeNumber: string;
  readonly name: string;
  readonly store?: string;
  readonly region?: string;
  readonly positions: readonly string[];
  /** By shift: the three of a group take turns, two a day. */
  readonly group?: string;
  readonly turn?: number;
  readonly skills: readonly string[];
  readonly base?: { readonly lat: number; readonly lng: number };
}

/** Family names and the twenty-four solar terms: nobody is called so. */
const FAMILY = [
  '安',
  '白',
  '程',
  '丁',
  '方',
  '高',
  '何',
  '江',
  '康',
  '林',
  '孟',
  '宁',
  '秦',
  '沈',
  '唐',
  '文',
  '夏',
  '叶',
];
const GIVEN =
  '立春 雨水 惊蛰 春分 清明 谷雨 立夏 小满 芒种 夏至 小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 大雪 冬至 小寒 大寒'.split(
    ' ',
  );

/** Who works in a live store: three of each, so that two are there every day. Deputies sign for the manager. */
const GROUPS: readonly (readonly [group: string, letter: string, positions: readonly (readonly string[])[]])[] = [
  ['manager', 'M', [['店长'], ['副店长', '店长'], ['副店长', '店长']]],
  ['cashier', 'C', [['收银员'], ['收银员'], ['收银员']]],
  ['advisor', 'E', [['体验顾问'], ['体验顾问'], ['体验顾问']]],
  ['associate', 'A', [['导购'], ['导购'], ['导购']]],
];

/** Everybody whom the demo needs: the people of live stores, their region's manager and technician, headquarters. */
export function peopleOf(chain: DemoChain, random: Random): DemoPerson[] {
  const live = chain.stores.filter((store) => store.live);
  const names = namesFrom(random);
  const staff = live.flatMap((store, index) => staffOf(store, { chain, number: index + 1, names }));
  const regions = [...new Map(live.map((store) => [store.region, store])).values()];
  const field = regions.flatMap((store, index) => fieldOf(store, { number: index + 1, names, chain }));
  const office: DemoPerson = { employeeNumber: 'XH0001', name: names(), positions: ['总部运营'], skills: [] };
  return [office, ...field, ...staff];
}

interface Hiring {
  readonly chain: DemoChain;
  readonly number: number;
  readonly names: () => string;
}

function staffOf({ name: store }: DemoStore, { chain, number, names }: Hiring): DemoPerson[] {
  return GROUPS.flatMap(([group, letter, positions]) =>
    positions.map((held, turn) => ({
      ...{ employeeNumber: `XH${number}${letter}${turn + 1}`, name: names(), store },
      ...{ positions: held, group, turn, skills: chain.courses },
    })),
  );
}

function fieldOf({ region, position }: DemoStore, { chain, number, names }: Hiring): DemoPerson[] {
  return [
    { employeeNumber: `XH9${number}R`, name: names(), region, positions: ['区域主管'], skills: chain.courses },
    {
      ...{ employeeNumber: `XH9${number}T`, name: names(), region, positions: ['维修技师'] },
      ...{ skills: chain.courses, base: { lat: position.lat, lng: position.lng } },
    },
  ];
}

/** Each pair once. */
function namesFrom(random: Random): () => string {
  const start = random.whole(0, FAMILY.length * GIVEN.length - 1);
  let count = 0;
  return () => {
    // 31 shares no factor with the number of pairs, so that all of them come before any comes again.
    const at = (start + count * 31) % (FAMILY.length * GIVEN.length);
    count += 1;
    return `${FAMILY[at % FAMILY.length]}${GIVEN[Math.floor(at / FAMILY.length)]}`;
  };
}
