import type { findings as english } from '../en/findings.ts';
import type { Message } from '../message.ts';

/** 文件中的问题，按代码。 */
export const findings: Record<keyof typeof english, Message> = {
  'shape/required': { summary: '缺少“{field}”', hints: ['补上“{field}”；用 `storeops schema` 查看此处应填内容'] },
  'shape/unknown-field': {
    summary: '此处没有“{field}”这个字段',
    hints: ['是否想写“{suggestion}”？', '删除它，或用 `storeops schema` 查看可用字段'],
  },
  'shape/type': { summary: '应为 {expected}，实为 {actual}' },
  'shape/value': { summary: '“{actual}”不在允许的取值内', hints: ['是否想写“{suggestion}”？', '可用取值：{allowed}'] },
  'shape/pattern': { summary: '“{actual}”格式不符', hints: ['请写成“{example}”的形式', '须匹配 {pattern}'] },
  'shape/range': { summary: '{actual} 超出范围：{rule} {limit}' },
  'shape/one-of': {
    summary: '该值不符合任何一种允许的写法（实为 {actual}）',
    hints: ['用 `storeops schema` 查看允许的写法'],
  },
  'shape/not-a-resource': {
    summary: '该文档不是资源',
    hints: ['资源须有 apiVersion、kind、metadata 和 spec；可用 `storeops new` 生成'],
  },
  'shape/api-version': { summary: '未知的 apiVersion “{actual}”', hints: ['请使用“{expected}”'] },
  'shape/unknown-kind': {
    summary: '没有“{actual}”这种资源',
    hints: ['是否想写“{suggestion}”？', '用 `storeops schema` 列出全部资源类型'],
  },
  'reference/unknown': {
    summary: '找不到 {kind}“{name}”',
    hints: ['是否想写“{suggestion}”？', '请声明该资源，或更正名称'],
  },
  'reference/version': {
    summary: '“{name}”的版本是 {version}，不在 {range} 范围内',
    hints: ['放宽范围，或指向已有版本'],
  },
  'reference/cycle': { summary: '引用成环：{cycle}', hints: ['去掉其中一个引用'] },
  'reference/duplicate': { summary: '{address} 重复声明；首次声明在 {file}', hints: ['改名或删除其中之一'] },
  'file/too-large': {
    summary: '{file} 过大：资源文件上限为 {limit} MB',
    hints: ['拆分文件，或在 storeops.yaml 中排除'],
  },
  'file/unreadable': { summary: '无法读取 {file}（{reason}）', hints: ['检查文件权限'] },
  'file/empty': { summary: '{file} 中没有任何资源', hints: ['删除该文件，或写入资源'] },
  'file/encoding': { summary: '{file} 不是 UTF-8 文本', hints: ['请另存为 UTF-8'] },
  'file/link-outside': {
    summary: '{file} 是指向工作区之外或失效的符号链接',
    hints: ['换成文件本身，或在 storeops.yaml 中排除'],
  },
  'yaml/syntax': { summary: 'YAML 语法错误：{message}' },
  'yaml/indent': { summary: '行缩进与上下文不一致', hints: ['同一映射或列表的条目须从同一列开始，每级两个空格'] },
  'yaml/unclosed': { summary: '引号或括号没有配对', hints: ['补上缺少的引号或括号'] },
  'yaml/colon': { summary: '值中的冒号使它变成了映射', hints: ['请给值加引号，例如 title: "开店: 每日"'] },
  'yaml/key-alone': { summary: '该行既不是“键: 值”，也不是列表项', hints: ['写成“键: 值”，多行文本请加引号'] },
  'yaml/escape': { summary: '双引号内的反斜杠转义无效', hints: ['改用单引号，或用 \\\\ 表示反斜杠'] },
  'yaml/first-character': { summary: '未加引号的值不能以该字符开头', hints: ['请给值加引号'] },
  'yaml/duplicate-key': { summary: '同一映射中该键出现了两次', hints: ['只保留一个'] },
  'yaml/tab': { summary: '缩进使用了制表符', hints: ['请用空格缩进'] },
  'yaml/alias': { summary: '无法使用该别名：{message}', hints: ['请直接写出值'] },
  'yaml/tag': { summary: '未知的标签：{message}', hints: ['删除该标签'] },
  'yaml/key': { summary: '该键不可用：{message}', hints: ['请用简短文本作键'] },
  'yaml/number': { summary: '该数字无法精确保存：{message}', hints: ['若为文本，请加引号'] },
  'yaml/directive': { summary: '未知的指令：{message}', hints: ['删除该指令'] },
  'yaml/too-deep': { summary: '文档嵌套过深：{message}' },
  'config/shared-platform': {
    summary: '平台“{platform}”已属于环境“{environment}”',
    hints: ['请为每个环境配置各自的平台'],
  },
  'config/unknown-environment': {
    summary: '上文没有名为“{name}”的环境',
    hints: ['可用环境：{known}', '请按提交生效的先后顺序排列各环境'],
  },
  'config/unknown-platform': { summary: '没有名为“{name}”的平台', hints: ['可用平台：{known}'] },
};
