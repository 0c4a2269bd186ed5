import type { files as english } from '../en/files.ts';

/** 写入工作区文件的命令（pull、fmt）的文本。 */
export const files: Record<keyof typeof english, string> = {
  'pull.title': '从 {platform}（修订 {revision}）取回到文件',
  'pull.counts': '共 {changes} 个资源、{files} 个文件',
  'pull.confirm': '写入这 {files} 个文件？',
  'pull.none': '文件与 {platform} 的线上内容一致（修订 {revision}）。',
  'pull.done': '已写入 {files} 个文件，内容与 {platform} 线上一致（修订 {revision}）。',
  'pull.notLive': '文件中有 {count} 个资源不在线上，--prune 会从文件中移除：{names}',
  'pull.next': '用 `git diff` 查看改动，用 `storeops validate` 校验。',
  'fmt.none': '{files} 个文件均已符合规范格式。',
  'fmt.done': '已整理 {changed} 个文件。',
  'fmt.pending': '{changed} 个文件不符合规范格式，可用 `storeops fmt` 整理。',
};
