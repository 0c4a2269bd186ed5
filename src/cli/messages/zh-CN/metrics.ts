import type { Message } from '../message.ts';

/** 指标命令的文字。 */
export const metricTexts = {
  'metrics.none': '平台上没有指标。',
  'metrics.name': '名称',
  'metrics.title': '指标',
  'metrics.unit': '单位',
  'metrics.period': '周期',
  'metrics.sources': '来源',
  'metrics.key': '范围',
  'metrics.value': '数值',
  'metrics.fraction': '精确值',
  'metrics.samples': '样本数',
  'metrics.coverage': '有数据的店日',
  'metrics.total': '合计',
  'metrics.stores': '{stores} 家门店',
  'metrics.missing': '缺数据',
  'metrics.no-data': '从未有数据',
  'report.written': '已写入 {file}。',
  'metrics.stale': '数据未到周期末：{until}',
};

/** 指标命令的错误，按代码。 */
export const metricErrors = {
  'platform/no-metrics': { summary: '平台“{platform}”不提供指标' },
} satisfies Record<string, Message>;
