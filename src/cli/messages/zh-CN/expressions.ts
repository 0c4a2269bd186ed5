import type { expressions as english } from '../en/expressions.ts';
import type { Message } from '../message.ts';

/** CEL 表达式中的问题，按代码。 */
export const expressions: Record<keyof typeof english, Message> = {
  'cel/syntax': {
    summary: '表达式语法错误：此处不应出现“{found}”',
    hints: ['是否想写“{suggestion}”？', '此处应为“{expected}”', '表达式使用 CEL 语法，参见 cel.dev'],
  },
  'cel/incomplete': { summary: '表达式不完整', hints: ['缺少“{expected}”', '补全表达式，或删去末尾的运算符'] },
  'cel/limit': {
    summary: '表达式过大，无法安全地检查和计算',
    hints: [
      '请拆分：最多 {characters} 个字符、{nodes} 个成分、{depth} 层嵌套、列表 {elements} 项、参数 {arguments} 个',
    ],
  },
  'cel/unknown-name': {
    summary: '此处没有变量“{name}”',
    hints: ['是否想写“{suggestion}”？', '可用变量：{known}；文本须加引号'],
  },
  'cel/unknown-field': { summary: '此处没有字段“{field}”', hints: ['是否想写“{suggestion}”？', '可用字段：{known}'] },
  'cel/unknown-function': {
    summary: '没有函数 {name}',
    hints: ['是否想写“{suggestion}”？', '可用函数见 docs/diagnostics.md'],
  },
  'cel/no-fields': {
    summary: '{type} 没有字段，不能取“{field}”',
    hints: ['列表请逐项判断：.exists(item, item.{field} == …)、.all(…) 或 [0]'],
  },
  'cel/no-items': { summary: '{macro}() 只能遍历列表或映射的键，不能用于 {type}', hints: ['请写明要遍历的列表'] },
  'cel/type': {
    summary: '“{operation}”不能用于 {types}',
    hints: ['用 int()、double()、string()、timestamp() 或 duration() 转换其中一方，或只比较同类值'],
  },
  'cel/wrong-type': { summary: '此处应为 {expected}，实为 {actual}', hints: ['请与具体的值比较'] },
  'cel/result': { summary: '表达式的结果须为 {expected}，实为 {actual}', hints: ['请将该值与具体的值比较'] },
  'cel/value': { summary: '“{value}”在此处永远不会出现', hints: ['是否想写“{suggestion}”？', '可能的取值：{allowed}'] },
  'cel/constant': {
    summary: '{name} 无法识别“{value}”',
    hints: ["写法示例：timestamp('2026-01-31')、duration('36h') 或 duration('PT36H')、matches('^[A-Z]{2}')"],
  },
  'cel/arithmetic': {
    summary: '关卡只比较指标值，不作运算：“{operation}”',
    hints: ['临界值附近的舍入会左右结论；请将运算结果定义为指标，再作比较'],
  },
  'cel/presence': {
    summary: 'has() 会把“无数据”当作“不达标”',
    hints: ['删去即可：指标无数据时关卡判为“数据不足”，处理方式见 onMissing'],
  },
  'cel/has': { summary: 'has() 的参数须为字段', hints: ['例如 has(resource.spec.field)'] },
  'policy/user': { summary: '{message}', hints: ['{hint}', '依据本公司策略“{policy}”'] },
  'policy/missing-value': {
    summary: '无法按策略“{policy}”判断：缺少 {field}',
    hints: ['补填该值，或在策略中先判断 has({field})'],
  },
  'policy/not-computable': {
    summary: '无法按策略“{policy}”计算：{problem}',
    hints: ['更正该值，或更正策略的 rule'],
  },
  'policy/unknown-kind': {
    summary: '没有“{name}”这种资源，该策略不会生效',
    hints: ['是否想写“{suggestion}”？', '可用类型：{known}'],
  },
};
