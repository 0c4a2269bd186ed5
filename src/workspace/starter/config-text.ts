/** `storeops.yaml` of a new workspace, with what a reader may want to change next as comments. */
export function configText(name: string): string {
  return `# yaml-language-server: $schema=schemas/workspace.schema.json
# 工作区的文件范围、目标平台与安全限制。
# The workspace's files, the platforms it is pushed to, and its safety limits.
version: 1
name: ${name}

# 资源文件的范围；文件夹与文件名只为便于查找，程序不据此判断内容。
# Where the resources are; folder and file names are for people, the program does not look at them.
include:
  - stores/**/*.yaml
  - templates/**/*.yaml
  - records/**/*.yaml

# 不加 --platform 时推送到这里。
# Pushed to without --platform.
defaultPlatform: local

platforms:
  # 本机内置平台：数据在 .storeops/，无需安装任何服务，适合试用；trial 表示无人在其上工作，不受封网期限制。
  # A platform of one's own in .storeops/: nothing to install, made for trying things out; \`trial\` says that nobody works on it,
  # so that freeze windows do not hold there.
  local:
    type: embedded
    trial: true

  # 正式平台：去掉注释并改地址；令牌只写来源，绝不写入文件。
  # The real one: uncomment and set the address; only say where the token is, never the token.
  # production:
  #   type: storeops
  #   url: https://ops.example.com
  #   token: env:STOREOPS_TOKEN

safety:
  # 单次推送最多可删除的资源（数量或占线上资源的比例）。
  # Most resources one push may delete, as a number or a share of the live ones.
  maxDelete: 10%
`;
}
