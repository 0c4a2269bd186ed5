/** 命令帮助中的小标题。 */
export const headings: Readonly<Record<string, string>> = {
  USAGE: '用法',
  ARGUMENTS: '参数',
  FLAGS: '选项',
  'GLOBAL FLAGS': '通用选项',
  DESCRIPTION: '说明',
  ALIASES: '别名',
  EXAMPLES: '示例',
  'FLAG DESCRIPTIONS': '选项说明',
  COMMANDS: '命令',
  TOPICS: '命令组',
};
