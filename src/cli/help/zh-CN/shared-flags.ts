/** 多个命令共用的选项。 */
export const sharedFlags: Readonly<Record<string, string>> = {
  root: '工作区文件夹；默认向上查找最近的 storeops.yaml。',
  json: '只输出带版本号的结果文档（JSON）。',
  lang: '界面语言。',
  'no-color': '不使用颜色。',
  by: '由谁申请；默认取 git 签名。',
  branch: '提交所在的分支；默认以记录命名。',
  commit: '在分支上提交文件。',
  'open-pr': '推送分支，并用 gh 或 glab 提请评审。',
  rollout: '推广方案名；只有一个时可不写。',
  platform: 'storeops.yaml 中的平台名；默认取 defaultPlatform。',
  env: 'storeops.yaml 中的环境名：使用其平台、差异文件与限制。',
  only: '只处理这些：资源类型、地址或标签，用逗号分隔（sop,store/bj-*,region=beijing）。',
  prune: '删除线上有而文件中没有的资源。',
  yes: '不再询问，直接执行。',
  'max-delete': '最多删除多少，写数量或比例（25、10%）；默认取 safety.maxDelete。',
};
