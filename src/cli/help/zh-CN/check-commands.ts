import type { CommandTexts } from '../command-texts.ts';

/** 校验与查看。 */
export const checkCommands: Readonly<Record<string, CommandTexts>> = {
  validate: {
    summary: '校验全部文件：结构、引用、重复；一次报出所有问题。',
    args: { paths: '只报告这些文件或文件夹中的问题；校验范围始终是整个工作区。' },
    flags: {
      format: '输出形式：终端、程序或代码托管平台；见 docs/formats.md。',
      'changed-since': '只报告自该版本分出以来的改动及其引用者的问题。',
      'max-warnings': '警告多于此数即不通过。',
    },
    examples: [
      '校验当前文件夹所在的工作区',
      '查看某个文件夹的问题',
      '供程序使用',
      '供代码扫描',
      '这个分支弄坏了什么？',
      '按某个环境（含其差异文件）校验',
      '警告也不放过',
    ],
  },
  fmt: {
    summary: '把文件整理为规范格式：键的顺序、引号、缩进；注释和内容不变。',
    args: { paths: '文件或文件夹；不写则为整个工作区。' },
    flags: { check: '只列出不符合规范格式的文件，退出码为 2。' },
    examples: ['整理全部文件', '整理一个文件夹', '在流水线中：全部符合规范格式吗？'],
  },
  explain: {
    summary: '说明资源的取值从何而来：经过哪些层、写在哪一行、以哪一层为准。',
    args: {
      address: '资源地址，如 store/bj-wangfujing。',
      path: '字段或其上级，如 openingHours；不写则为全部。',
    },
    flags: { store: '查看哪家门店的 SOP 或任务模板。' },
    examples: [
      '这家门店的每个值从何而来？',
      '为什么是这个时间打烊？',
      '某门店实际执行的 SOP',
      '其中一个字段，供程序使用',
    ],
  },
  render: {
    summary: '输出资源经各层合并后的实际内容。',
    args: { address: '资源地址，如 store/bj-wangfujing。' },
    flags: { store: '查看哪家门店的 SOP 或任务模板。', origins: '在每个值旁注明出处。' },
    examples: ['这家门店实际得到什么？', '每个值又从何而来？', '某门店实际执行的 SOP'],
  },
};
