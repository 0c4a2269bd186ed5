import type { platform as english } from '../en/platform.ts';
import type { Message } from '../message.ts';

/** 平台返回的拒绝与故障，按代码。 */
export const platform: Record<keyof typeof english, Message> = {
  'platform/unreachable': { summary: '无法连接平台 {url}（{reason}）', hints: ['检查地址和网络后重试'] },
  'platform/timeout': { summary: '平台 {url} 在 {seconds} 秒内没有响应', hints: ['请重试；已确认的内容不会丢失'] },
  'platform/unexpected-answer': {
    summary: '{url} 的响应不像 storeops 平台（状态 {status}）',
    hints: ['检查 storeops.yaml 中的地址'],
  },
  'platform/unknown-kind': {
    summary: '平台上有本版本不认识的资源类型：{kind}',
    hints: ['请安装较新的 storeops'],
  },
  'platform/incomplete-listing': {
    summary: '平台返回的清单不完整（{listed} 个资源）',
    hints: ['请重试；未做任何改动'],
  },
  'platform/no-revision': { summary: '没有修订 {revision}', hints: ['用 `storeops history` 查看'] },
  'platform/secret-missing': {
    summary: '找不到令牌：{reference}',
    hints: ['请设置令牌，或修改 storeops.yaml 的 token'],
  },
  'platform/no-history': { summary: '平台“{platform}”不保存历史' },
  'platform/folder-not-writable': { summary: '平台数据文件夹 {folder} 不可写', hints: ['检查权限'] },
  'platform/disk-full': { summary: '{folder} 所在磁盘已满', hints: ['释放空间后重试；未做任何改动'] },
  'platform/data-damaged': {
    summary: '无法打开 {folder} 中的平台数据（{reason}）',
    hints: ['恢复备份，或移走该文件夹后重新推送'],
  },
  'platform/host-silent': { summary: '进程 {pid} 占用 {folder} 但没有响应', hints: ['结束该进程后重试'] },
  'platform/database-newer': {
    summary: '数据库由更新版本的 storeops 建立（迁移 {found}，本版本仅到 {known}）',
    hints: ['请升级 storeops'],
  },
  'platform/migration-altered': {
    summary: '数据库所用的迁移 {name} 与本版本不同',
    hints: ['使用建立它的版本，或恢复备份'],
  },
  'platform/database-unavailable': { summary: '平台无法连接其数据库', hints: ['查看平台日志后重试'] },
  'platform/database-full': { summary: '平台数据库所在磁盘已满', hints: ['释放空间后重试；未做任何改动'] },
  'platform/database-unreachable': {
    summary: '无法连接 {host} 上的数据库“{database}”',
    hints: ['检查 DATABASE_URL 和网络'],
  },
  'platform/database-refused': {
    summary: '{host} 上的数据库“{database}”拒绝平台登录（{reason}）',
    hints: ['检查 DATABASE_URL 中的用户、密码和数据库名'],
  },
  'platform/token-missing': { summary: '平台需要令牌', hints: ['请设置 storeops.yaml 中指定的令牌'] },
  'platform/token-unknown': { summary: '平台 {url} 不认识该令牌', hints: ['检查 storeops.yaml 中指定的令牌'] },
  'platform/token-expired': { summary: '令牌“{name}”已于 {expiredAt} 过期', hints: ['请管理员签发新令牌'] },
  'platform/token-exists': { summary: '令牌“{name}”已存在', hints: ['换一个名称，或先删除'] },
  'platform/last-token': { summary: '不能删除最后一个管理员令牌', hints: ['请先签发另一个'] },
  'platform/forbidden': {
    summary: '令牌“{name}”的权限是 {scope}，此操作需要 {needed}',
    hints: ['请使用权限足够的令牌'],
  },
  'platform/not-allowed': {
    summary: '您无权对 {subject} 执行 {action}',
    hints: ['请申请相应角色，或由有权限的人处理'],
  },
  'platform/idempotency-key-reused': {
    summary: '幂等键“{key}”已用于其他请求',
    hints: ['新请求请使用新的幂等键'],
  },
  'platform/not-found': { summary: '平台上没有该内容' },
  'platform/ahead-of-gates': {
    summary: '{stores} 家门店将超前于门禁',
    hints: ['storeops promote 会评审门禁并写下记录；未做任何改动'],
  },
  'platform/refused': { summary: '平台拒绝了该变更', hints: ['请修正以上问题；未做任何改动'] },
  'platform/last-administrator': {
    summary: '这会移除最后一个管理员角色',
    hints: ['至少保留一个 administrator: true 的角色'],
  },
  'platform/too-many-deletions': {
    summary: '将删除 {deletions} 个资源，上限为 {limit}',
    hints: ['若确需如此，请加 --max-delete {deletions}'],
  },
  'platform/locked': { summary: '另一写入者持有锁：{owner}，至 {expiresAt}', hints: ['待其完成后重试'] },
  'platform/lock-lost': { summary: '锁已被另一写入者取得；未做任何改动', hints: ['请重试'] },
  'platform/moved-on': { summary: '平台已有新修订，而本次基于修订 {base}', hints: ['重新运行 `storeops plan`'] },
  'platform/changeset-unknown': { summary: '平台不认识该变更集', hints: ['请重试'] },
  'platform/changeset-differs': { summary: '同一计划曾以不同内容开始', hints: ['重新运行 `storeops plan`'] },
  'platform/changeset-incomplete': { summary: '变更未全部送达；未做任何改动', hints: ['请重试'] },
  'platform/changeset-expired': { summary: '该推送搁置过久，已失效', hints: ['重新运行 `storeops push`'] },
  'platform/chunk-altered': { summary: '推送的部分内容与先前送达的不一致', hints: ['重新运行 `storeops plan`'] },
  'platform/rate-limited': { summary: '请求过多', hints: ['等待 {retryAfterSeconds} 秒后重试'] },
  'platform/internal': { summary: '平台出错', hints: ['查看平台日志后重试；已确认的内容不会丢失'] },
  'platform/port-taken': { summary: '{host} 的端口 {port} 已被占用', hints: ['用 --port 换一个端口'] },
  'request/invalid': { summary: '平台不理解该请求（{reason}）', hints: ['平台与本工具的版本可能不同'] },
  'request/too-large': { summary: '请求超过平台上限', hints: ['拆分该资源'] },
  'request/unsupported': { summary: '平台不支持该类请求', hints: ['平台与本工具的版本可能不同'] },
};
