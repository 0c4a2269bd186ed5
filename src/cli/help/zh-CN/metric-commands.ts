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
      phase: '推广阶段的门店，多个阶段用逗号分隔。',
      by: '同时给出各项的数值。',
      'as-of': '按该时刻（RFC 3339）所知的数据，而非现在所知。',
    },
    examples: ['我们有多准时？', '九月逐店查看'],
  },
  report: {
    summary: '门店运营报表：日报、周复盘、月度健康度、数字先锋门店；同一时间点得到相同报表。',
    args: { type: '报表类型。' },
    flags: {
      date: '周期内的任一日期；不写则为最近一个已结束的周期。',
      month: '自然月，如 2026-09。',
      store: '单个门店；不写则为全部门店。',
      region: '区域及其下属区域。',
      format: '报表格式；不写则按 --out 的扩展名，否则为 markdown。',
      out: '写入该文件。',
      'as-of': '按该时间点（RFC 3339）所知，而非现在所知。',
      bom: 'CSV 以字节顺序标记开头，便于 Excel 打开。',
    },
    examples: ['昨天经营得怎么样？', '打印某个区域的日报', '九月谁获奖？'],
  },
};
