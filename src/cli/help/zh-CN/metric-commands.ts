import type { CommandTexts } from '../command-texts.ts';

/** 指标。 */
export const metricCommands: Readonly<Record<string, CommandTexts>> = {
  'metrics list': {
    summary: '查看平台上的指标：由什么算出、单位与统计周期。',
    flags: { objective: '只看反映该目标的指标。' },
    examples: ['有哪些指标？', '只看供应链协同'],
  },
  'metrics query': {
    summary: '查询指标的精确值：按周期、门店、区域或阶段，可查当时所知。',
    args: { name: '指标名称：on-time-rate，或门禁中的写法 on_time_rate。' },
    flags: {
      from: '首日；不写则取指标自身的周期。',
      to: '末日（含）；不写则为今天。',
      store: '门店，以逗号分隔。',
      region: '区域及其下属区域。',
      phase: '某推广阶段的门店。',
      by: '同时给出各项的数值。',
      'as-of': '按该时刻（RFC 3339）所知的数据，而非现在所知。',
    },
    examples: ['我们有多准时？', '九月逐店查看'],
  },
};
