import { readFileSync } from 'node:fs';
import path from 'node:path';
import { RULES } from '../../src/checks/rules/index.ts';
import type { Rule } from '../../src/checks/rules/rule.ts';
import { messagesIn } from '../../src/cli/messages/index.ts';
import type { Language } from '../../src/cli/messages/language.ts';
import type { Message } from '../../src/cli/messages/message.ts';
import { projectRoot } from './reference-chain.ts';
import { exampleIn } from './rule-cases.ts';

/** Where the page about built-in rules is. */
export const POLICIES_PAGE = path.join(projectRoot, 'docs/policies.md');

const OPENING = `# Built-in rules

What \`storeops validate\` asks of every chain beside shapes and references. Written by \`npm run docs\` from the rules' own texts and test
cases; a test keeps it fresh. A chain's own rules are resources of kind Policy.
\`storeops validate\` 对每条连锁的内置要求。本页由 \`npm run docs\` 根据规则文本和测试用例生成；连锁自定的规则写成 Policy 资源。

A rule can weigh something else in a workspace, be switched off, or not apply to a resource for a time; waivers are those of Policy resources and
end by themselves. 规则可在 storeops.yaml 中调整级别、关闭，或对个别资源限期豁免；豁免写法与 Policy 相同，到期自动失效。

\`\`\`yaml
policies:
  licence-validity: warning
  duplicate-code:
    severity: error
    waivers:
      - resource: store/bj-wangfujing
        reason: 收购门店沿用原编号，随系统切换统一更换
        approvedBy: [hq-operations, finance]
        expires: 2027-03-31
\`\`\`
`;

/** The page, from the rules, their texts and their cases. */
export function policiesPage(): string {
  const rules = [...RULES].sort((a, b) => (a.code < b.code ? -1 : 1));
  const titles = ruleTitles();
  const rows = rules.map((rule) => {
    const anchor = rule.code.replace('/', '');
    return `| [\`${nameOf(rule)}\`](#${anchor}) | ${rule.severity} | ${titles[nameOf(rule)]?.description ?? ''} |`;
  });
  const table = ['| rule | severity | about |', '|---|---|---|', ...rows].join('\n');
  return [OPENING, table, ...rules.map(sectionOf)].join('\n').replace(/\n*$/, '\n');
}

function sectionOf(rule: Rule): string {
  const [en, zh] = [textsOf(rule, 'en'), textsOf(rule, 'zh-CN')];
  return `
### ${rule.code}

> ${said(en.summary)}  
> ${said(zh.summary)}

${en.why} To do: ${(en.hints ?? []).map(said).join('; ')}.  
${zh.why}处理办法：${(zh.hints ?? []).map(said).join('；')}。

Good. 正确：

\`\`\`yaml
${exampleIn(nameOf(rule), 'good') ?? ''}
\`\`\`

Bad. 错误：

\`\`\`yaml
${exampleIn(nameOf(rule), 'bad') ?? ''}
\`\`\`
`;
}

function nameOf({ code }: Rule): string {
  return code.slice(code.indexOf('/') + 1);
}

function textsOf({ code }: Rule, language: Language): Message {
  const message = messagesIn(language).template(code);
  if (!message) throw new Error(`${code} has no texts`);
  return message;
}

/** `{count|store|stores}` is shown as `{count} stores`. */
function said(text: string): string {
  return text.replace(/\{(\w+)\|[^|}]+\|([^|}]+)\}/g, '{$1} $2');
}

function ruleTitles(): Record<string, { readonly description: string }> {
  const schema = JSON.parse(readFileSync(path.join(projectRoot, 'schemas/workspace.schema.json'), 'utf8'));
  return schema.properties.policies.properties;
}
