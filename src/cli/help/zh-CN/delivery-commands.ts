import type { CommandTexts } from '../command-texts.ts';

/** 发布：比对、推送、回滚。 */
export const deliveryCommands: Readonly<Record<string, CommandTexts>> = {
  simulate: {
    summary: '预演文件会给门店带来多少任务，人手够不够。',
    flags: {
      days: '预演多少天。',
      from: '第一天；不写则为今天。',
      store: '只看一家门店，逐小时列出。',
      roster: '排班表：CSV，列为 employeeNumber、store、position、start、end。',
    },
    examples: ['推送之前，看看下一周', '按排班看一家门店，逐小时、逐角色', '在流水线中：有超负荷的小时则退出码为 3'],
  },
  plan: {
    summary: '比对文件与平台：逐字段列出变更及其影响。',
    flags: {
      out: '把计划写入文件，供 `push 文件` 使用。',
      'exit-code': '有变更时退出码为 2。',
      format: '输出形式：终端、程序或合并请求；见 docs/formats.md。',
    },
    examples: [
      '推送会做什么？',
      '只看 SOP 和北京的门店',
      '留下计划，稍后原样推送',
      '在流水线中：有变更时退出码为 2',
      '合并请求中的评论',
    ],
  },
  push: {
    summary: '使平台与文件一致，要么全部完成，要么什么都不做。',
    args: { plan: '由 `plan --out` 写出的计划；被改动或已过期则拒绝。' },
    examples: ['显示计划，询问，推送', '在流水线中：原样推送评审过的计划', '同时删除文件中已不存在的资源'],
  },
  pull: {
    summary: '使文件与线上一致；注释及未变化的部分原样保留。',
    flags: {
      prune: '把已不在线上的资源从文件中移除。',
      force: '即使文件有未提交的改动也写入。',
    },
    examples: ['显示改动，询问，写入', '同时移除平台上已删除的资源', '从线上建立工作区：文件夹中只有 storeops.yaml'],
  },
  status: {
    summary: '平台与文件是否一致：一致、待推送或已偏离，以及谁在 git 之外改了什么。',
    examples: ['现在是什么状态？', 'storeops.yaml 中的另一个平台'],
  },
  'environment promote': {
    summary: '把在前一环境中生效且与文件一致的提交，原样推送到下一环境。',
    args: { commit: '预期的提交；若生效的是另一个则拒绝。' },
    flags: { from: '已验证该提交的环境；默认取 storeops.yaml 中的 after。', to: '接收该提交的环境。' },
    examples: ['把 pilot 中生效的提交推送到 production：显示计划，询问，推送', '在流水线中：只允许这个提交'],
  },
  reconcile: {
    summary: '使平台持续与 git 分支一致：轮询、验签、校验、推送；报告或恢复 git 之外的改动。',
    flags: {
      remote: '仓库地址；默认取工作区的 origin。',
      branch: '跟随的分支。',
      once: '只执行一次，用于定时任务。',
      interval: '两次之间的秒数。',
      drift: '对 git 之外的改动：报告（report）或恢复（heal）。',
      signed: '只推送 `git verify-commit` 认可的提交。',
      'allowed-signers': '允许签名的 SSH 公钥文件（ssh-keygen 格式），含 --signed。',
      'allow-rewind': '分支被强制回退到线上之前也照样跟随。',
      name: '本程序的名称；默认 user@host。',
      state: '状态文件夹；默认在 .storeops/reconcile 下。',
      host: '/healthz 与 /metrics 的监听地址。',
      port: '其端口；0 表示任一空闲端口。',
    },
    examples: [
      '为 production 跟随 main，只接受签名提交',
      '由 cron 执行一次，以退出码表示结果',
      '另一个仓库，每十分钟一次',
    ],
  },
  history: {
    summary: '平台的修订：提交、操作者、计划；查看某次修订的变更；--verify 检查哈希链。',
    args: { revision: '查看这次修订改了什么。' },
    flags: { limit: '最多列出多少次修订。', verify: '重新计算全部修订的哈希链。' },
    examples: ['最近的修订', '第 7 次修订改了什么？', '历史是否被篡改？'],
  },
  rollback: {
    summary: '使平台回到较早的修订；先显示计划，并记为新的修订。',
    args: { revision: '要回到的修订，见 `history`。' },
    examples: ['显示回到修订 3 的变更，询问，执行'],
  },
};
