import type { CommandTexts } from '../command-texts.ts';

/** 推广。 */
export const rolloutCommands: Readonly<Record<string, CommandTexts>> = {
  'rollout status': {
    summary: '查看推广进展：阶段、门店、批次、累计店·天，以及下一步被什么拦住。',
    examples: ['进展到哪里了？', '供程序使用'],
  },
  'rollout gates': {
    summary: '逐项查看某阶段的门禁：放行、不放行、何时放行、数据不足，并给出依据。',
    args: { phase: '门店将进入的阶段；不写则为下一阶段。' },
    flags: { wave: '该阶段的某个批次；不写则为进行中的批次。' },
    examples: ['下一步被什么拦住？', '指定阶段；有门禁未放行时退出码为 4'],
  },
  'rollout history': {
    summary: '门店如何进入现阶段：记录、签字、提交与推送；--verify 逐项核对。',
    args: { store: '某家门店；不写则为所有参与门店。' },
    flags: {
      verify: '重新计算全部摘要与哈希，核对文件、git 与平台是否一致。',
      export: '写出审计资料：rollout-trace.md 与 .json。',
    },
    examples: ['这家店是怎么走到现阶段的？', '供审计使用；有一项不成立时退出码为 3'],
  },
  'rollout suggest-cohort': {
    summary: '建议某阶段的门店：哪几家有代表性、各因何入选、还缺什么。',
    flags: {
      size: '家数。',
      to: '用于哪个阶段；不写则为第一阶段。',
      among: '只从这些营业门店中从零挑选，不管该阶段已有谁、面向谁：门店名、通配或标签。',
    },
    examples: [
      '三家试点门店有代表性吗？',
      '若从全部营业门店中选，该选哪三家？',
      '在流水线中：不符合该阶段要求时退出码为 4',
    ],
  },
  signoff: {
    summary: '代表某一方对阶段及其需求（或指定需求）签字，绑定当前内容。',
    args: { subject: '阶段，或以逗号分隔的需求；与 --revoke 同用时为某次签字。' },
    flags: {
      as: '签字方，或 签字方/角色。',
      by: '签字人账号；默认取 git 的 user.email。',
      expires: '有效期截止日。',
      note: '签字意见。',
      list: '查看谁已签字、哪些有效。',
      revoke: '撤销签字。',
      reason: '撤销原因。',
    },
    examples: ['代表 IT 对第一阶段签字', '谁签了什么？', '撤销签字'],
  },
  demote: {
    summary: '让门店退回较早的阶段，解除之前不得再进；不写门店则处理触发了回退条件的阶段。',
    args: { stores: '门店名、通配或标签；不写则为触发了回退条件的门店。' },
    flags: {
      to: '退回到的阶段；不写则按所在阶段的回退规则。',
      reason: '原因；与 --lift 同用时说明问题如何解决。',
      lift: '解除某次回退，其门店可再次推进。',
    },
    examples: ['退回一家门店', '在流水线中：触发回退条件时提出提交', '问题已解决'],
  },
  promote: {
    summary: '让门店进入某阶段：评审门禁，修改门店文件，写下记录，在分支上提交。',
    args: { stores: '门店名、通配或标签（bj-*,region=wuhan）；不写则为下一批次。' },
    flags: { to: '进入的阶段。', wave: '随哪个批次进入；不写则为进行中的批次。' },
    examples: ['下一批次', '三家门店，提请代码托管平台评审', '在流水线中：有门禁未放行时退出码为 4'],
  },
  'requirements report': {
    summary: '《需求规格说明书》：每条需求的验收情况，各阶段的签字情况。',
    flags: { format: '文档格式。', phase: '只看一个阶段。' },
    examples: ['在终端阅读', '中文版，供打印存档'],
  },
  'release-notes': {
    summary: '用门店员工看得懂的话，写出两个 git 提交之间的变化。',
    flags: {
      from: '上一版的提交、标签或分支。',
      to: '本版的提交、标签或分支。',
      format: '文档格式。',
      lang: '文档语言；默认 zh-CN。',
    },
    examples: ['四季度的版本说明', '英文网页'],
  },
  'retro new': {
    summary: '为某阶段新建复盘记录，供填写。',
    args: { phase: '所复盘的阶段。' },
    flags: { on: '召开日期；默认今天。' },
    examples: ['昨天开的复盘会'],
  },
  'retro check': {
    summary: '哪些阶段已复盘，其余还缺什么。',
    args: { phase: '只看一个阶段；未完成时退出码为 4。' },
    examples: ['进展如何？', '某一阶段；未完成时退出码为 4'],
  },
};
