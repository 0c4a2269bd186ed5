import type { errors as english } from '../en/errors.ts';
import type { Message } from '../message.ts';

/** 使命令无法继续的情况，按代码。 */
export const errors: Record<keyof typeof english, Message> = {
  'workspace/not-found': {
    summary: '{folder} 及上级文件夹中没有 storeops.yaml',
    hints: ['运行 `storeops init`，或用 --root 指定文件夹'],
  },
  'workspace/invalid': { summary: '工作区有 {errors} 处错误', hints: ['请先修正；可用 `storeops validate` 再次查看'] },
  'workspace/dirty': {
    summary: '将被改动的文件中有 {files} 个尚未提交：{first}',
    hints: ['先提交或暂存，或加 --force'],
  },
  'workspace/not-empty': { summary: '{folder} 不是空文件夹', hints: ['换一个空文件夹，或加 --force 在其中补充'] },
  'workspace/editor-settings': {
    summary: '.vscode/settings.json 不是可供补充的 JSON',
    hints: ['修正或删除该文件后，再次运行命令'],
  },
  'workspace/exists': { summary: '{file} 已存在', hints: ['换一个名称'] },
  'workspace/not-included': {
    summary: '{file} 不在 storeops.yaml 的资源文件范围内',
    hints: ['换到 include 覆盖的位置，或扩大 include'],
  },
  'workspace/new-invalid': {
    summary: '未写入 {address}：所设的值不合要求',
    hints: ['用 `storeops schema` 查看字段允许的内容'],
  },
  'workspace/not-writable': { summary: '无法写入 {file}（{reason}）', hints: ['检查权限和剩余空间；未做任何改动'] },
  'workspace/outside': {
    summary: '{file} 不在工作区内',
    hints: ['storeops 不会写入 storeops.yaml 所在文件夹之外'],
  },
  'workspace/link': {
    summary: '{file} 是符号链接或位于符号链接之后',
    hints: ['storeops 只写入真实文件；请换掉链接，或直接修改其指向的文件'],
  },
  'workspace/changed-meanwhile': {
    summary: '{file} 在此期间被他人改动',
    hints: ['未写入任何内容，请重新运行'],
  },
  'config/invalid': { summary: '{file} 有错误', hints: ['请修正；`storeops schema workspace` 可查看允许的内容'] },
  'usage/flags': { summary: '{detail}', hints: ['参见 `storeops {command} --help`', '参见 `storeops --help`'] },
  'usage/unknown-command': {
    summary: '没有命令“{command}”',
    hints: ['是否想用 `storeops {suggestion}`？', '参见 `storeops --help`'],
  },
  'usage/unknown-flag': {
    summary: '没有选项 {flag}',
    hints: ['是否想用 {suggestion}？', '参见 `storeops {command} --help`', '参见 `storeops --help`'],
  },
  'usage/unexpected-argument': {
    summary: '多了一个参数“{text}”',
    hints: ['参见 `storeops {command} --help`', '参见 `storeops --help`'],
  },
  'usage/missing-argument': {
    summary: '缺少参数“{name}”',
    hints: ['参见 `storeops {command} --help`', '参见 `storeops --help`'],
  },
  'usage/missing-flag': { summary: '缺少选项 --{name}', hints: ['参见 `storeops {command} --help`'] },
  'usage/flag-value': {
    summary: '{flag} 不能是“{value}”',
    hints: ['是否想写“{suggestion}”？', '可用取值：{allowed}'],
  },
  'usage/argument-value': {
    summary: '“{value}”不在允许的取值内',
    hints: ['是否想写“{suggestion}”？', '可用取值：{allowed}'],
  },
  'usage/flag-needs-value': {
    summary: '{flag} 需要一个值',
    hints: ['可用取值：{allowed}', '参见 `storeops {command} --help`'],
  },
  'usage/flag-once': { summary: '{flag} 写了两次', hints: ['只保留一个'] },
  'usage/flag-first': { summary: '{flag} 写在了命令前面', hints: ['请先写命令，再写选项'] },
  'usage/flags-together': { summary: '{first} 与 {second} 不能同时使用', hints: ['去掉其中一个'] },
  'usage/not-a-number': { summary: '“{value}”不是整数', hints: ['请用数字书写，如 20'] },
  'usage/number-range': { summary: '{value} 超出范围：{rule} {limit}', hints: ['请改用范围内的数字'] },
  'usage/no-folder': { summary: '没有文件夹 {folder}', hints: ['检查路径'] },
  'usage/no-git': { summary: '{root} 不在 git 仓库中', hints: ['去掉 --changed-since 即可查看全部问题'] },
  'usage/unknown-revision': {
    summary: 'git 中没有版本“{revision}”',
    hints: ['先获取：`git fetch origin {revision}`', '流水线中请检出完整历史（fetch-depth: 0）'],
  },
  'usage/no-common-commit': {
    summary: '当前分支与“{revision}”没有共同的提交',
    hints: ['流水线中请检出完整历史（fetch-depth: 0）'],
  },
  'usage/selector': {
    summary: '“{text}”不是选择条件',
    hints: ['可写资源类型（sop）、地址（store/bj-*）或标签（region=beijing）'],
  },
  'usage/unknown-kind': { summary: '没有资源类型“{kind}”', hints: ['是否想写“{suggestion}”？', '可用类型：{known}'] },
  'usage/unknown-resource': {
    summary: '未声明 {address}',
    hints: ['是否想写“{suggestion}”？', '地址写法如 store/bj-wangfujing'],
  },
  'usage/unknown-path': {
    summary: '{address} 没有 {path} 这个字段',
    hints: ['是否想写 {suggestion}？', '此处有：{known}', '用 `storeops schema` 查看可用字段'],
  },
  'usage/not-per-store': {
    summary: '{address} 在各门店完全相同',
    hints: ['请去掉 --store；只有 SOP 和任务模板可按门店不同'],
  },
  'usage/not-a-store': {
    summary: '{address} 不是 {kind}',
    hints: ['请写名称或地址，如 {kind}/bj-wangfujing'],
  },
  'usage/unknown-platform': { summary: 'storeops.yaml 中没有平台“{platform}”', hints: ['可用平台：{known}'] },
  'usage/name': { summary: '“{name}”不能作名称', hints: ['请用小写字母、数字和连字符，如 bj-wangfujing'] },
  'usage/needs-confirmation': { summary: '当前无人可确认', hints: ['加 --yes 可免确认'] },
  'usage/declined': { summary: '未做任何改动' },
  'usage/interrupted': { summary: '已中断，没有留下半成品', hints: ['再次运行同一命令即可继续'] },
  'usage/assignment': {
    summary: '“{text}”不是可设置的值',
    hints: ['请写成 路径=值，如 region=shanghai、address.street=南京东路'],
  },
  'usage/max-delete': { summary: '“{text}”不是上限', hints: ['请写数量（25）或比例（10%）'] },
  'plan/no-file': { summary: '无法读取 {file}（{reason}）', hints: ['用 `storeops plan --out 文件` 生成计划'] },
  'plan/unwritable': { summary: '无法写入 {file}（{reason}）', hints: ['请指定已有文件夹中的文件'] },
  'usage/git-missing': { summary: '找不到 git', hints: ['安装 git，或去掉 --changed-since'] },
  'plan/unreadable': { summary: '{file} 不是计划文件', hints: ['用 `storeops plan --out 文件` 生成'] },
  'plan/altered': { summary: '{file} 在生成后被改动过', hints: ['用 `storeops plan --out 文件` 重新生成'] },
  'plan/other-platform': {
    summary: '该计划不是为平台“{actual}”制定的',
    hints: ['用 `storeops plan --platform {actual} --out 文件` 重新生成'],
  },
  'plan/stale': { summary: '该计划基于修订 {base}，平台现为修订 {live}', hints: ['用 `storeops plan` 重新生成'] },
  'push/frozen': {
    summary: '处于封网期“{window}”（{reason}），至 {ends}',
    hints: [
      '{opens} 起可再次推送；提前推送须有 freeze-window 门禁的豁免',
      '封网尚无结束时间；须有 freeze-window 门禁的豁免方可推送',
    ],
  },
  'push/too-many-deletions': {
    summary: '将删除线上 {live} 个资源中的 {deletions} 个，上限为 {limit}',
    hints: ['若确需如此，请加 --max-delete {deletions}'],
  },
  'history/broken': { summary: '历史在修订 {revision} 处被篡改', hints: ['与备份比对，并保留数据库作为证据'] },
  'file/unreadable': { summary: '无法读取 {file}（{reason}）', hints: ['检查路径'] },
  'internal/bug': { summary: 'storeops 自身出错：{detail}', hints: ['设置 DEBUG=storeops 再次运行，并反馈输出内容'] },
};
