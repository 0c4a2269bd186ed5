import type { Message } from '../message.ts';

/** 持续同步的提示。 */
export const reconcileTexts = {
  'reconcile.listening': '正在为 {platform} 跟随分支；健康检查与指标：{url}。Ctrl-C 停止。',
  'reconcile.stopped': '已停止，没有做到一半的事。',
  'reconcile.noCommit': '？',
  'reconcile.in-sync': '与提交 {commit} 一致（修订 {revision}）。',
  'reconcile.pushed': '已推送提交 {commit}：{changes} 项变更，现为修订 {revision}。',
  'reconcile.healed': '已将 git 之外的 {changes} 项改动恢复为提交 {commit}，现为修订 {revision}。',
  'reconcile.drifted': '已偏离提交 {commit}（修订 {revision}）：',
  'reconcile.held': '暂不推送提交 {commit}（修订 {revision}）：',
  'reconcile.frozen': '封网中，提交 {commit} 的 {changes} 项变更等待推送：',
  'reconcile.invalid': '未推送，提交 {commit} 有错误：',
  'reconcile.unsigned': '未推送，提交 {commit} 不可信：',
  'reconcile.rewound': '未推送，提交 {commit} 并不在线上之后：',
  'reconcile.refused': '未推送，提交 {commit} 被拒绝：',
  'reconcile.standby': '待命于提交 {commit}：',
  'reconcile.failed': '失败，将重试：',
  'status.agent': '同步程序 {agent}，最近上报 {seen}：{what}',
} as const;

/** 同步受阻的原因。 */
export const reconcileErrors = {
  'reconcile/branch': { summary: '“{branch}”不是分支名', hints: ['请按 git 的写法，例如 main'] },
  'reconcile/checkout': { summary: '无法检出提交 {commit}（{reason}）', hints: ['请检查状态文件夹的剩余空间'] },
  'reconcile/drifted': {
    summary: '有 {changes} 项改动发生在 git 之外',
    hints: ['`storeops status` 可查看是谁改的；`--drift heal` 会恢复这类改动'],
  },
  'reconcile/frozen': {
    summary: '封网期“{window}”（{reason}）',
    hints: ['{until} 之后推送；对门禁 freeze-window 的豁免可放行', '看不到封网的结束；豁免可放行'],
  },
  'reconcile/git-missing': { summary: '找不到 git', hints: ['请安装 git'] },
  'reconcile/held': {
    summary: '{actor} 已回滚到修订 {revision}',
    hints: ['在新的提交到来之前保持不变；请撤销被回滚的提交'],
  },
  'reconcile/no-branch': { summary: '{url} 没有分支 {branch}', hints: ['请用 --branch 指定'] },
  'reconcile/no-remote': { summary: '{root} 所在的仓库没有名为 origin 的远端', hints: ['请用 --remote 指定地址'] },
  'reconcile/remote-unreachable': {
    summary: '{url} 没有响应（{reason}）',
    hints: ['请检查网络以及本机对仓库的访问权限'],
  },
  'reconcile/rewound': {
    summary: '线上的提交 {live} 不在 {commit} 的历史中：分支被强制回退，或推送过别的分支',
    hints: ['请把线上的提交合并进分支，或使用一次 --allow-rewind'],
  },
  'reconcile/unsigned': {
    summary: '提交 {commit} 没有可信密钥的签名',
    hints: ['请签名，或把密钥加入允许的签名者'],
  },
} as const satisfies Readonly<Record<string, Message>>;
