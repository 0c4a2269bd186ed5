/** Checks every change and shows its plan, on GitHub. */
export const GITHUB_PIPELINE = `# 每次改动都校验，并给出变更计划；推送仍由人执行。
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
      # storeops 不在公共 npm 上：把 npm pack 的产物放到自己的制品库，在仓库变量中写明从哪里安装。
      # storeops is not on the public npm registry: keep what \`npm pack\` makes in a registry of your own, and say where in this variable.
      STOREOPS_PACKAGE: \${{ vars.STOREOPS_PACKAGE }}
      # storeops.yaml 中平台令牌的来源。 Where storeops.yaml finds a platform's token.
      STOREOPS_TOKEN: \${{ secrets.STOREOPS_TOKEN }}
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npm install --global "\${STOREOPS_PACKAGE:?set the variable STOREOPS_PACKAGE}"
      - run: storeops validate --format github
      # 有平台可比时才有计划。 There is a plan once there is a platform to compare with.
      - if: env.STOREOPS_TOKEN != ''
        run: storeops plan --format markdown >> "$GITHUB_STEP_SUMMARY"
`;

/** The same on GitLab, where both variables are CI/CD variables. */
export const GITLAB_PIPELINE = `# 每次改动都校验，并给出变更计划；推送仍由人执行。
# Checks every change and shows what it would do; pushing stays with people.
# storeops 不在公共 npm 上：把 npm pack 的产物放到自己的制品库，在 CI/CD 变量 STOREOPS_PACKAGE 中写明从哪里安装。
# storeops is not on the public npm registry: keep what \`npm pack\` makes in a registry of your own, and say where in the CI/CD variable STOREOPS_PACKAGE.
# 平台令牌放在 CI/CD 变量 STOREOPS_TOKEN（设为隐藏），有它才有计划。 With a platform's token in the masked variable STOREOPS_TOKEN there is a plan too.
storeops:
  image: node:22
  variables:
    STOREOPS_LANG: zh-CN
  script:
    - npm install --global "\${STOREOPS_PACKAGE:?set the variable STOREOPS_PACKAGE}"
    - storeops validate
    - test -z "$STOREOPS_TOKEN" || storeops plan
`;
