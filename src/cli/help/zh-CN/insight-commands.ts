import type { CommandTexts } from '../command-texts.ts';

const SCOPE = {
  from: '首日；不写则取通常的周期。',
  to: '末日（含）；不写则为今天。',
  store: '门店，以逗号分隔。',
  region: '区域及其下属区域。',
  phase: '某推广阶段的门店。',
  'as-of': '按该时刻（RFC 3339）所知的数据，而非现在所知。',
} as const;

/** 洞察与改进。 */
export const insightCommands: Readonly<Record<string, CommandTexts>> = {
  'insights abnormal-stores': {
    summary: '某项指标上明显偏离同店型、同层级门店的异常门店。',
    args: { metric: '指标名称：on-time-rate。' },
    flags: {
      ...SCOPE,
      threshold: '偏离中位数多少算异常；默认 3.5。',
      'min-peers': '少于此数的同类门店不作判断；默认 5。',
    },
    examples: ['哪些门店与众不同？', '九月某个区域'],
  },
  'insights common-problems': {
    summary: '多家门店共同的问题：检查不合格的步骤、故障的设备型号。',
    flags: { ...SCOPE, 'min-stores': '达到此门店数才算共性；默认 3。' },
    examples: ['本周有哪些共性问题？'],
  },
  'insights low-activity-users': {
    summary: '在岗日很少使用系统的人员；休假不计。',
    flags: { ...SCOPE, percent: '活跃天数低于在岗天数的这一百分比；默认 50。' },
    examples: ['谁需要辅导？'],
  },
  'insights footfall-peaks': {
    summary: '周末客流远高于工作日同一时段的时段。',
    flags: {
      ...SCOPE,
      percent: '达到平日客流的这一百分比才算高峰；默认 200。',
      least: '少于此客流的时段不计；默认 10。',
    },
    examples: ['某家门店何时拥挤？'],
  },
  improvements: {
    summary: '反馈带来了什么：问题、变更与提交，以及指标的前后对比。',
    flags: { days: '变更前后各比较多少天；默认 28。' },
    examples: ['有没有效果？'],
  },
};
