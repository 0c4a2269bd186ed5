import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/cli/messages/language.ts';
import { planMarkdown } from '../../../src/cli/views/plan-markdown/index.ts';
import type { Change } from '../../../src/model/change.ts';
import type { Plan } from '../../../src/model/plan.ts';
import { fieldChanges } from '../../../src/planning/field-changes.ts';
import { creationOf, deletionOf, planOf, updateOf } from '../../helpers/plans.ts';
import { uiIn } from '../../helpers/reports.ts';
import { region } from '../../helpers/resources.ts';

function comment(changes: readonly Change[], parts: Partial<Plan> = {}, language: Language = 'en'): string {
  const plan = { ...planOf({ platformId: 'p', base: 12, changes }), ...parts };
  return planMarkdown({ plan, workspace: 'xinghe' }, uiIn(language));
}

function renamed(name: string, before: string, after: string): Change {
  const [old, now] = [before, after].map((displayName) => region(name, { displayName }));
  if (!old || !now) throw new Error('unreachable');
  const change = updateOf(old, now);
  return change.action === 'update' ? { ...change, fields: fieldChanges(old, now) } : change;
}

const html = (text: string): string => marked.parse(text, { async: false, gfm: true });

describe('a plan as a comment', () => {
  it('begins with a marker by which the comment of the last run is found', () => {
    expect(comment([creationOf(region('north'))]).split('\n')[0]).toBe('<!-- storeops-plan:xinghe/test -->');
    expect(comment([]).split('\n')[0]).toBe('<!-- storeops-plan:xinghe/test -->');
  });

  it('tells deletions first, then updates field by field, then creations, each as a diff', () => {
    const changes = [creationOf(region('north')), renamed('east', '华东', '华东大区'), deletionOf(region('south'))];
    expect(comment(changes).split('\n')).toEqual([
      '<!-- storeops-plan:xinghe/test -->',
      '### Plan for test, revision 12',
      '',
      '**1 to create, 1 to update, 1 to delete**',
      '',
      '**Delete: 1**',
      '',
      '```diff',
      '- region/south  区域 south',
      '```',
      '',
      '**Update: 1**',
      '',
      '```diff',
      '! region/east  华东大区',
      '-   metadata.displayName.zh-CN: "华东"',
      '+   metadata.displayName.zh-CN: "华东大区"',
      '```',
      '',
      '**Create: 1**',
      '',
      '```diff',
      '+ region/north  区域 north',
      '```',
      '',
      expect.stringMatching(/^<sub>commit a{12} · plan `[0-9a-f]{12}` · storeops test<\/sub>$/),
    ]);
  });

  it('speaks Chinese', () => {
    const text = comment([creationOf(region('north'))], {}, 'zh-CN');
    expect(text).toContain('**新增 1，修改 0，删除 0**');
    expect(text).toContain('**新增：1**');
  });

  it('says that there is nothing to do, which replaces the comment of a plan that had changes', () => {
    expect(comment([])).toContain('### ✔ No changes. test is at revision 12');
  });

  it('tells the same change in many resources once', () => {
    const text = comment(Array.from({ length: 4812 }, (_, index) => renamed(`r${index}`, '旧', '新')));
    expect(text).toContain('! the same change in 4812 regions: r0, r1, r2, r3, r4 … and 4807 more');
    expect(text.match(/"旧"/g)).toHaveLength(1);
    expect(text).not.toContain('Left out');
  });

  it('tells what the plan touches, and warns of what is in no file', () => {
    const impact = {
      stores: 30,
      staff: 365,
      byRegion: { beijing: 20, tianjin: 10 },
      byPhase: { mvp: 3, '': 27 },
      tasksPerDay: { before: 10, after: 12 },
    };
    const text = comment([creationOf(region('north'))], {
      impact,
      unmanaged: ['store/old_one'],
      commit: { dirty: true },
    });
    expect(text).toContain('Touches 30 stores with 365 staff; scheduled tasks a day 10 → 12');
    expect(text).toContain(
      '<summary>Impact</summary>\n\n- by region: beijing 20, tianjin 10\n- by phase: no phase 27, mvp 3',
    );
    expect(text).toContain('> ⚠️ 1 live resource is in no file; \\-\\-prune'.replaceAll('\\-', '-'));
    expect(text).toContain('store/old\\_one');
    expect(text).toContain('uncommitted changes');
  });

  it('folds a long diff away', () => {
    const text = comment(Array.from({ length: 40 }, (_, index) => renamed(`r${index}`, '旧', `新 ${index}`)));
    expect(text).toContain('<details>\n<summary>Update: 40</summary>\n\n```diff');
    expect(html(text).match(/<details>/g)).toHaveLength(1);
  });

  it('cuts a long value and says by how much; what differs stays in sight', () => {
    const long = '长'.repeat(3000);
    const text = comment([renamed('east', `${long}旧${long}`, `${long}新`)]);
    expect(text).toMatch(/- {3}metadata.displayName.zh-CN: …长{20}旧长{379} … and 2622 characters more/);
    expect(text).toMatch(/\+ {3}metadata.displayName.zh-CN: …长{20}新"$/m);
  });

  it('fits into a comment at 20,000 changes and says exactly what is left out', () => {
    const updates = Array.from({ length: 10_000 }, (_, index) => renamed(`u${index}`, `旧 ${index}`, `新 ${index}`));
    const creations = Array.from({ length: 9_990 }, (_, index) => creationOf(region(`c${index}`)));
    const deletions = Array.from({ length: 10 }, (_, index) => deletionOf(region(`d${index}`)));
    for (const language of ['en', 'zh-CN'] as const) {
      const text = comment([...creations, ...updates, ...deletions], {}, language);
      expect(text.length).toBeLessThanOrEqual(65_536);
      expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
      const told = (sign: string): number => text.match(new RegExp(`^\\${sign} region/`, 'gm'))?.length ?? 0;
      expect(told('-')).toBe(10);
      const notice = text.split('\n').find((line) => line.startsWith('> ')) ?? '';
      const [creates, changed, removed, details] = [...notice.matchAll(/\d+/g)].map(Number);
      expect([creates, changed, removed]).toEqual([9_990 - told('+'), 10_000 - told('!'), 0]);
      expect(details).toBe(told('!') - (text.match(/^\+ {3}/gm)?.length ?? 0));
    }
  });

  it('names a change whose fields do not fit, and counts it', () => {
    const fields = Array.from({ length: 200 }, (_, index) => ({ path: ['spec', `f${index}`], after: 'x'.repeat(390) }));
    const change = { ...renamed('east', 'a', 'b'), fields } as Change;
    const text = comment([change, renamed('west', '旧', '新')]);
    expect(text).toContain('! region/east  b\n    … 200 fields\n! region/west');
    expect(text).toContain('> Left out here: 0 creations, 0 updates and 0 deletions; of 1 more updates the fields.');
  });

  it('shows what is in resources as text, in one block of code, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: fc.constantFrom('`', '~', '\n', '<', '-') }),
        (a, b) => {
          const text = comment([renamed('east', a, `${b}${a}x`)]);
          const read = html(text);
          expect(read.match(/<pre><code class="language-diff">/g)).toHaveLength(1);
          expect(read.replace(/<!-- [^>]* -->|<\/?(h3|p|strong|pre|code|sub)( class="[a-z-]+")?>/g, '')).not.toMatch(
            /<[a-z/!]/i,
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});
