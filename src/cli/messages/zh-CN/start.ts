import type { start as english } from '../en/start.ts';

/** 新用户最先用到的命令（init、new、schema、completion）的文本。 */
export const start: Record<keyof typeof english, string> = {
  'schema.kind': '类型',
  'schema.yaml': 'YAML 写法',
  'schema.chinese': '中文',
  'schema.english': '英文',
  'schema.schema': 'SCHEMA 文件',
  'schema.next': '`storeops schema 类型` 查看其 JSON Schema，`storeops new 类型 名称` 据此生成资源。',
  'schema.count': '{count} 个文件',
  'schema.written': '已将 {files} 写入 {folder}。',
};
