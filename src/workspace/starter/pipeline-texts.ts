/** Checks every change and shows its plan, on GitHub. */
export function githubPipeline(install: string): string {
  return `# 每次改动都校验，并给出变更计划；推送仍由人执行。
# Checks every change and shows what it would do; pushing stays with people.
name: storeops

on:
  pull_request:
  push:
    branches: [main]

permissions:
  contents: read

jobs:
  check:
    runs-on: ubuntu-latest
    env:
      STOREOPS_LANG: zh-CN
      # storeops.yaml 中平台令牌的来源。 Where storeops.yaml finds a platform's token.
      STOREOPS_TOKEN: \${{ secrets.STOREOPS_TOKEN }}
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npm install --global ${install}
      - run: storeops validate --format github
      - run: storeops plan --format markdown >> "$GITHUB_STEP_SUMMARY"
`;
}

/** The same on GitLab; STOREOPS_TOKEN is a masked CI/CD variable there. */
export function gitlabPipeline(install: string): string {
  return `# 每次改动都校验，并给出变更计划；推送仍由人执行。
# Checks every change and shows what it would do; pushing stays with people.
# 平台令牌放在 CI/CD 变量 STOREOPS_TOKEN（设为隐藏）。 A platform's token is the masked CI/CD variable STOREOPS_TOKEN.
storeops:
  image: node:22
  variables:
    STOREOPS_LANG: zh-CN
  script:
    - npm install --global ${install}
    - storeops validate
    - storeops plan
`;
}
