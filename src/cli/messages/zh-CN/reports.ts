import type { reports as english } from '../en/reports.ts';

/** validate 和 plan 写给各托管平台的报告文本。 */
export const reports: Record<keyof typeof english, string> = {
  'report.leftOut':
    '此处未列出 {total} 处问题中的 {leftOut} 处（错误 {errors}、警告 {warnings}、提示 {notes}）。完整清单见 `storeops validate --format json`。',
  'report.same.files': '…… 另有 {files} 个文件存在同样问题：{names}',
  'report.same.places': '…… 另有 {places} 处同样问题，分布在其他 {files} 个文件：{names}',
  'report.place': '位置',
  'report.finding': '问题',
  'report.more': '另有 {count} 项',
  'report.counts': '共 {files} 个文件、{resources} 个资源。',
  'report.failed': 'storeops validate：错误 {errors}、警告 {warnings}、提示 {notes}',
  'report.clean': 'storeops validate：未发现问题',
  'report.plan.delete': '删除：{count}',
  'report.plan.update': '修改：{count}',
  'report.plan.create': '新增：{count}',
  'report.plan.fields': '…… {count} 个字段',
  'report.plan.impact': '影响范围',
  'report.plan.longer': '…… 还有 {count} 个字符',
  'report.plan.leftOut':
    '此处未列出：新增 {create} 项、修改 {update} 项、删除 {delete} 项；另有 {details} 项修改未列出字段。完整计划见 `storeops plan --format json`。',
  'report.plan.stamp': '{commit} · 计划 {digest} · {tool}',
  'validate.tooManyWarnings': '警告 {warnings} 处，超过 --max-warnings 允许的 {maxWarnings} 处',
};
