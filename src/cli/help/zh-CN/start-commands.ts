import type { CommandTexts } from '../command-texts.ts';

/** 起步：建工作区、写资源、看架构、补全。 */
export const startCommands: Readonly<Record<string, CommandTexts>> = {
  init: {
    summary: '新建工作区：三家试点门店、总部目录、JSON Schema 与流水线文件。',
    args: { dir: '工作区文件夹；默认当前文件夹。' },
    flags: {
      template: '起步内容：pilot 为三店试点，empty 只有框架。',
      force: '在非空文件夹中补上缺少的文件，不覆盖已有文件。',
      git: '建立 git 仓库；已在仓库中则不建。',
    },
    examples: ['试用', '只要框架，从自己的企业写起', '放进已有的仓库'],
  },
  new: {
    summary: '生成一个新资源：必填字段带值，可选字段写成注释。',
    args: {
      kind: '资源类型，如 store、task-template、门店；用 `schema` 查看全部。',
      name: '名称：小写字母、数字和连字符。',
    },
    flags: {
      'name-zh': '中文名称。',
      out: '写入的文件；默认与同类资源放在一起。',
      set: '设置一个值，写成 路径=值；路径从 spec 起算。',
    },
    examples: ['上海的一家门店', '一个角色，随后补全'],
  },
  completion: {
    summary: '输出命令行补全脚本：补全命令、选项、资源类型与地址。',
    args: { shell: '所用的 shell。' },
    examples: ['bash：写入 ~/.bashrc', 'zsh：写入 ~/.zshrc，置于 compinit 之后', 'fish：执行一次即可'],
  },
  help: {
    summary: '查看某个命令的说明，或列出全部命令。',
    args: { command: '要查看的命令。' },
    examples: ['能做什么？', '计划是怎样得出的？'],
  },
  schema: {
    summary: '列出资源类型、查看 JSON Schema、全部写出，或配置编辑器。',
    args: { kind: '资源类型（store、task-template），或 workspace 表示 storeops.yaml。' },
    flags: {
      bundle: '把引用到的内容一并放入。',
      out: '把全部 Schema 写入该文件夹；指定类型时只写这一个（已合并引用）。',
      editor: '在 .vscode/settings.json 中把 Schema 对应到本工作区的文件。',
    },
    examples: ['有哪些资源类型？', '门店可以写什么？', '给其他工具用的单个文件', '输入时提示与检查'],
  },
};
