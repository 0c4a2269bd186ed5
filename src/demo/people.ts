import type { DemoChain, DemoStore } from './demo-chain.ts';
import type { Random } from './random.ts';
import { headsOf } from './store-size.ts';

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

/** Those who work by turns: three of each, so that two are there every day. Deputies sign for the manager. */
const GROUPS = {
  manager: { letter: 'M', positions: [['店长'], ['副店长', '店长'], ['副店长', '店长']] },
  cashier: { letter: 'C', positions: [['收银员'], ['收银员'], ['收银员']] },
  advisor: { letter: 'E', positions: [['体验顾问'], ['体验顾问'], ['体验顾问']] },
  associate: { letter: 'A', positions: [['导购'], ['导购'], ['导购']] },
} as const satisfies Record<string, { letter: string; positions: readonly (readonly string[])[] }>;

type Group = keyof typeof GROUPS;

/** Which threes a store has, the smallest two; further ones come round. */
const FIRST: readonly Group[] = ['manager', 'associate', 'cashier', 'advisor'];
const MORE: readonly Group[] = ['associate', 'advisor', 'associate', 'cashier'];

/** Everybody whom the demo needs: the people of all stores, of the regions with live ones manager and technician, headquarters. */
export function peopleOf({ stores, courses }: DemoChain, random: Random): DemoPerson[] {
  const names = namesFrom(random);
  // Those who use the platform first, so that their numbers are the first ones.
  const staffed = [...stores.filter(({ live }) => live), ...stores.filter(({ live }) => !live)];
  const staff = staffed.flatMap((store, index) => staffOf(store, { courses, number: index + 1, names }));
  const regions = [...new Map(staffed.filter(({ live }) => live).map((store) => [store.region, store])).values()];
  const field = regions.flatMap((store, index) => fieldOf(store, { courses, number: index + 1, names }));
  const office: DemoPerson = { employeeNumber: 'XH0001', name: names(), positions: ['总部运营'], skills: [] };
  return [office, ...field, ...staff];
}

interface Hiring {
  readonly courses: readonly string[];
  readonly number: number;
  readonly names: () => string;
}

/** Where no tasks are dispatched people have not been taught for them yet. */
function staffOf(store: DemoStore, { courses, number, names }: Hiring): DemoPerson[] {
  const counts = new Map<string, number>();
  return Array.from({ length: headsOf(store) }, (_, index) => {
    const turn = index % 3;
    const group = groupAt(Math.floor(index / 3));
    const { letter, positions } = GROUPS[group];
    const count = (counts.get(group) ?? 0) + 1;
    counts.set(group, count);
    return {
      ...{ employeeNumber: `XH${String(number).padStart(2, '0')}${letter}${count}`, name: names(), store: store.name },
      ...{ positions: positions[turn] ?? [], group, turn, skills: store.live ? courses : [] },
    };
  });
}

function groupAt(three: number): Group {
  return FIRST[three] ?? MORE[(three - FIRST.length) % MORE.length] ?? 'associate';
}

function fieldOf({ region, position }: DemoStore, { number, names, courses: skills }: Hiring): DemoPerson[] {
  return [
    { employeeNumber: `XHR${number}`, name: names(), region, positions: ['区域主管'], skills },
    {
      ...{ employeeNumber: `XHT${number}`, name: names(), region, positions: ['维修技师'] },
      ...{ skills, base: { lat: position.lat, lng: position.lng } },
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
