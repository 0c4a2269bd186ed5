import type { start as english } from '../en/start.ts';

/** 新用户最先用到的命令（init、new、schema、completion）的文本。 */
export const start: Record<keyof typeof english, string> = {
  'init.made': '已在 {folder} 新建工作区“{name}”，共 {files} 个文件',
  'init.kept': '{count} 个文件已存在，保持不变',
  'init.git.created': '已建立 git 仓库，确认后自行提交',
  'init.git.inside': '位于已有的 git 仓库中',
  'init.git.unavailable': '未建立 git 仓库：没有可用的 git',
  'init.next': '下一步：',
  'init.next.validate': 'storeops validate   # 校验全部文件',
  'init.next.plan': 'storeops plan       # 查看推送会改动什么',
  'init.next.push': 'storeops push       # 推送到平台',
  'init.next.schema': 'storeops schema                 # 有哪些资源类型',
  'init.next.new': 'storeops new chain my-chain     # 生成第一个资源',
  'new.note': '注释掉的是可选字段，去掉行首的 # 即可启用。',
  'new.written': '已将 {address} 写入 {file}',
  'new.open': '新文件中尚待处理：',
  'new.next': '补全内容后运行 `storeops validate` 和 `storeops plan`。',
  'schema.kind': '类型',
  'schema.yaml': 'YAML 写法',
  'schema.chinese': '中文',
  'schema.english': '英文',
  'schema.schema': 'SCHEMA 文件',
  'schema.next': '`storeops schema 类型` 查看其 JSON Schema，`storeops new 类型 名称` 据此生成资源。',
  'schema.count': '{count} 个文件',
  'schema.written': '已将 {files} 写入 {folder}。',
};
