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
  'environment/by-promotion': {
    summary: '{environment} 只接受已在 {after} 生效的提交',
    hints: ['`storeops environment promote --to {environment}` 可晋级该提交'],
  },
  'environment/differs': {
    summary: '{environment} 的线上配置与提交 {commit} 不一致',
    hints: ['`storeops status --env {environment}` 可查看差异；请先使其一致'],
  },
  'environment/empty': {
    summary: '{environment} 从未推送过',
    hints: ['请先推送：`storeops push --env {environment}`'],
  },
  'environment/no-commit': {
    summary: '{environment} 的线上配置不来自任何提交：修订 {revision}，操作者 {actor}',
    hints: ['请提交后在干净的工作树中推送，再晋级该提交'],
  },
  'environment/no-way': {
    summary: '未说明提交从哪个环境进入 {environment}',
    hints: ['请用 --from 指定，或在 storeops.yaml 中设置 "after"'],
  },
  'environment/not-live': {
    summary: '提交 {commit} 未在 {environment} 生效，生效的是 {live}',
    hints: ['请先在该环境推送，或晋级正在生效的提交'],
  },
  'environment/other-way': {
    summary: '提交应从 {after} 进入 {environment}，而不是 {from}',
    hints: ['请按 storeops.yaml 先晋级到 {after}'],
  },
  'environment/unknown-commit': {
    summary: '本仓库没有提交 {commit}',
    hints: ['请先获取：`git fetch`'],
  },
  'usage/unknown-environment': {
    summary: 'storeops.yaml 中没有名为“{environment}”的环境',
    hints: ['可用环境：{known}', '请在 "environments" 下添加'],
  },
} as const satisfies Readonly<Record<string, Message>>;

/** 环境命令的文字。 */
export const environmentTexts = {
  'environment.confirm': '将 {from} 中生效的提交 {commit} 推送到 {to}？',
  'environment.promoted': '提交 {commit} 已从 {from} 晋级到 {to}：{changes} 项变更，现为修订 {revision}。',
  'environment.nothing': '提交 {commit} 已在 {to} 生效（修订 {revision}）。',
  'help.topic.environment': '环境：提交依次生效的地方。',
} as const;
