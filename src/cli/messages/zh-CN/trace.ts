import type { traceErrors as englishErrors, traceTexts as englishTexts } from '../en/trace.ts';
import type { Message } from '../message.ts';

/** rollout history 的文字。 */
export const traceTexts: Record<keyof typeof englishTexts, string> = {
  'trace.title': '{rollout}：{stores} 家门店的阶段由来',
  'trace.none': '{rollout}：尚无门店参与。',
  'trace.silent': '平台无法访问，缺少版本信息。',
  'trace.withdrawn': '退出推广',
  'trace.from': '自 {phase}',
  'trace.free': '无须记录',
  'trace.unrecorded': '没有记录',
  'trace.decided': '{by}，{at}',
  'trace.gates': '门禁放行 {open}/{gates}，豁免 {waived}',
  'trace.rests': '依据 {names}',
  'trace.commit': '提交 {commit}，{email}',
  'trace.uncommitted': '未提交',
  'trace.revision': '随版本 {revision} 生效，{at}',
  'trace.plan': '计划 {plan}',
  'trace.pushed': '推送自 {commit}',
  'trace.notLive': '未生效',
  'trace.whole': '{checks} 项核对全部成立。',
  'trace.broken': '{checks} 项核对中有 {broken} 项不成立。',
  'trace.unchecked': '{unchecked} 项无法在此核对。',
  'trace.unverified': '未核对；加 --verify 逐项核对。',
  'trace.saved': '已写入：{files}',
  'trace.paper.title': '门店阶段由来：{rollout}',
  'trace.paper.steps': '阶段变更',
  'trace.paper.records': '记录',
  'trace.paper.revisions': '平台版本',
  'trace.paper.verification': '核对结果',
  'trace.paper.stores': '门店',
  'trace.head.phase': '阶段',
  'trace.head.from': '原阶段',
  'trace.head.record': '记录',
  'trace.head.by': '决定人',
  'trace.head.at': '时间',
  'trace.head.revision': '版本',
  'trace.head.commit': '提交',
  'trace.head.author': '提交人',
  'trace.head.place': '文件',
  'trace.head.plan': '计划',
  'trace.head.hash': '哈希',
  'trace.head.actor': '操作者',
  'trace.head.result': '结果',
};

/** 核对不成立的事项，按代码。 */
export const traceErrors: Record<keyof typeof englishErrors, Message> = {
  'trace/history-broken': {
    summary: '平台“{platform}”的历史自版本 {revision} 起与哈希不符',
    hints: ['数据库中的历史被改动：运行 storeops history --verify，并先做备份'],
  },
  'trace/no-record': {
    summary: '没有记录说明“{store}”如何进入“{phase}”',
    hints: ['对该文件运行 git log -p，查看是谁改了这一行'],
  },
  'trace/altered': { summary: '{record} 的摘要与内容不符', hints: ['将文件恢复为提交时的内容'] },
  'trace/rewritten': {
    summary: '{record} 与提交 {commit} 中的内容不同',
    hints: ['记录不得修改：请恢复原文，另写新记录'],
  },
  'trace/missing': {
    summary: '{record} 所依据的“{name}”不存在',
    hints: ['git log --diff-filter=D 可查是谁删除的'],
  },
  'trace/not-committed': { summary: '没有任何提交包含 {record}', hints: ['请提交'] },
  'trace/unknown-commit': {
    summary: 'git 中没有 {in} 所指的提交 {commit}',
    hints: ['请先 fetch；若分支被改写，该提交已丢失'],
  },
  'trace/other-author': {
    summary: '{record} 写的是 {person}，而提交 {commit} 出自 {author}',
    hints: ['由作决定的人提交；同一人的多个邮箱请写入 .mailmap'],
  },
  'trace/other-live': {
    summary: '平台版本 {revision} 中的 {record} 与文件不同',
    hints: ['将记录恢复为生效时的内容'],
  },
  'trace/other-content': {
    summary: '平台版本 {revision} 中的 {resource} 与 {record} 所载不同',
    hints: ['运行 storeops history {revision} 查看该版本改了什么'],
  },
  'trace/not-live': {
    summary: '{record} 决定的变更不在“{platform}”的历史中',
    hints: ['运行 storeops push 使其生效'],
  },
  'trace/unnamed-author': {
    summary: '{record}：{person} 与提交 {commit} 的 {author} 是否同一人，无处可查',
    hints: ['账号写成邮箱（或其 @ 之前的部分）时会与提交核对'],
  },
  'trace/loose-push': {
    summary: '带来 {record} 的版本 {revision} 不是从干净的提交推送的',
    hints: ['请从提交推送：使用 storeops reconcile 或流水线'],
  },
  'trace/first-push': { summary: '“{store}”随首次推送进入“{phase}”，首次推送无须记录' },
};
