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
};
