import type { Message } from '../message.ts';

/** 环境相关的检查结果与错误。 */
export const environments = {
  'overlay/form': {
    summary: '差异文件只写 apiVersion、kind、metadata.name 以及 spec 中不同的部分',
    hints: ['请指明工作区中的资源，相同的内容不必写'],
  },
  'overlay/not-open': {
    summary: '{address} 的 {field} 在各环境中必须相同',
    hints: ['差异文件可改：{open}', '差异文件只能改各层可写的内容：门店，以及其上各层的默认值'],
  },
  'overlay/unknown-resource': {
    summary: '没有可供调整的 {address}',
    hints: ['差异文件只修改工作区已有的资源，不能新增'],
  },
  'usage/unknown-environment': {
    summary: 'storeops.yaml 中没有名为“{environment}”的环境',
    hints: ['可用环境：{known}', '请在 "environments" 下添加'],
  },
} as const satisfies Readonly<Record<string, Message>>;
