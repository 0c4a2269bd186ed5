import type { proceduresRules as english } from '../en/rules-procedures.ts';
import type { Message } from '../message.ts';

/** 关于 SOP的内置规则，按代码。 */
export const proceduresRules: Record<keyof typeof english, Message> = {
  'policy/block-reason': {
    summary: '本 SOP 的任务模板都没有受阻原因“{reason}”',
    hints: ['在任务模板的 blockReasons 中补上；已有：{known}'],
    why: '计时不会暂停，不该门店承担的延误也算到了门店头上。',
  },
  'policy/created-on-schedule': {
    summary: '模板“{template}”本身还按日历派发',
    hints: ['改用由事件触发的模板'],
    why: '同一件事会做两遍：发现时一遍，到日历时间又一遍，第二遍还可能算逾期。',
  },
  'policy/daily-sop-minutes': {
    summary: '每天都要做（{template}），却需 {minutes} 分钟',
    hints: ['压缩到 {most} 分钟以内，或把一部分改为隔天、每周'],
    why: '每日检查是在开门前后挤时间做的，做不完就会不看直接打勾。',
  },
  'policy/duplicate-id': {
    summary: '标识“{id}”重复',
    hints: ['为后一个另取标识'],
    why: '覆盖、条件和报表都按标识指认；两个同名，指的是这个，取到的可能是那个。',
  },
  'policy/estimated-minutes': {
    summary: '预计 {minutes} 分钟，与 {other} 分钟矛盾',
    hints: ['更正 estimatedMinutes 或 maxMinutes；同一角色必做步骤的秒数之和即最短用时'],
    why: '预计用时决定一天给门店派多少活。谁都做不到的用时，会让所有门店都逾期。',
  },
  'policy/limits-order': {
    summary: '{low} {from} 大于 {high} {to}',
    hints: ['对调两个值，或更正写错的一个'],
    why: '没有任何读数能落在其中，结果次次不合格。',
  },
  'policy/owner-verifies': {
    summary: '{role} 自己整改又自己复核',
    hints: ['复核人改为其他角色，如区域主管'],
    why: '自己整改自己销项，问题就一直留在那儿。',
  },
  'policy/redline-consequence': {
    summary: '越过红线步骤“{step}”后没有严重后果',
    hints: ['onFail 设为 severity: critical，并写明动作，如通知或整改'],
    why: '红线越过也没事，大家就知道它不是红线。',
  },
  'policy/redline-evidence': {
    summary: '红线步骤“{step}”没有必填凭证',
    hints: ['补一项必填、无条件的凭证'],
    why: '红线不合格整单不合格，合不合格不能只凭一句话。',
  },
  'policy/response-set': {
    summary: '没有“{name}”可选',
    hints: ['是否想写“{suggestion}”？', '已有：{known}'],
    why: '选项列表会是空的，或不合格的选择被当成合格。',
  },
  'policy/score-weights': {
    summary: '各步骤分值合计 {sum}，不是 100',
    hints: ['更正步骤的 weight'],
    why: '及格线按百分制。分值合计不对，同样的作业有的及格有的不及格。',
  },
  'policy/scorecard-weights': {
    summary: '评分卡权重合计 {sum}，不是 100',
    hints: ['更正某项指标的 weight'],
    why: '权重按百分制理解。合计不是 100，每项实际所占的分量就与写的不同。',
  },
  'policy/sop-dates-overlap': {
    summary: '{code} 与 {other} 同时生效',
    hints: ['让前一版在本版生效前一日截止'],
    why: '同一 SOP 同一天有两个版本生效，门店各做各的，报表也混在一起。',
  },
  'policy/sop-length': {
    summary: '{role} 一次要做 {steps} 个必做步骤，超过 {most} 个',
    hints: ['改为选做、分给其他角色，或拆成两份 SOP'],
    why: '站柜台的人能认真过完十来项，再多就是闭眼打勾。',
  },
  'policy/sop-version': {
    summary: '版本 {version} 与 {other} 不符',
    hints: ['版本须高于被取代的版本，并在 changeLog 中写明'],
    why: '门店靠版本号知道有没有变化。版本没升，改动就到不了一线。',
  },
  'policy/unblurred-faces': {
    summary: '拍摄内容中的人脸未模糊',
    hints: ['删除 blurFaces: false；无公众进入的区域可申请豁免'],
    why: '公共区域的照片会拍到未经同意的顾客（《个人信息保护法》第二十六条）。',
  },
};
