/** README.md of a new workspace: what lies where, and the commands of a working day. */
export function readmeText(name: string): string {
  return `# ${name}

门店运营配置：门店、SOP、任务模板、角色与推广阶段都是 YAML 文件，由 \`storeops\` 校验、比对、推送。

| 位置 | 内容 |
|---|---|
| \`storeops.yaml\` | 文件范围、目标平台、安全限制 |
| \`stores/\` | 区域与门店 |
| \`templates/\` | 总部目录：店型、SOP、任务模板、角色、审批流程、推广阶段 |
| \`schemas/\` | 各类资源的 JSON Schema，编辑器据此提示与检查；升级后用 \`storeops schema --out schemas\` 更新 |
| \`.storeops/\` | 本机的平台数据与缓存，不进入 git |

日常使用：

\`\`\`console
$ storeops validate                 # 校验全部文件
$ storeops plan                     # 查看推送会改动什么
$ storeops push                     # 确认后推送
$ storeops status                   # 平台与文件是否一致
$ storeops new store sh-xujiahui --name-zh 上海徐家汇店
\`\`\`

改动走合并请求：流水线会运行 \`validate\` 和 \`plan\`，评审看计划，合并后再推送。
示例企业“星河之家”及其门店、编号均为虚构，请从 \`templates/chain.yaml\` 和 \`stores/\` 改起。

---

Store operations as code: stores, SOPs, task templates, roles and rollout phases are YAML files that \`storeops\` validates,
compares and pushes.

| Where | What |
|---|---|
| \`storeops.yaml\` | which files, which platforms, safety limits |
| \`stores/\` | regions and stores |
| \`templates/\` | head office's catalogue: formats, SOPs, task templates, roles, approval flows, rollout phases |
| \`schemas/\` | JSON Schemas for completion and checks in editors; after an upgrade \`storeops schema --out schemas\` renews them |
| \`.storeops/\` | platform data and caches of this machine, not in git |

Changes go through merge requests: the pipeline runs \`validate\` and \`plan\`, reviewers read the plan, the push follows the
merge. The example company Xinghe Home is made up; start with \`templates/chain.yaml\` and \`stores/\`.
`;
}
