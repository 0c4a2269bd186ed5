import type { layers as english, explanations as englishExplanations } from '../en/layers.ts';
import type { Message } from '../message.ts';

/** 关于分层与覆盖的问题，按代码。 */
export const layers: Record<keyof typeof english, Message> = {
  'layers/not-overridable': {
    summary: '{of} 未开放“{field}”的覆盖',
    hints: [
      '是否想写“{suggestion}”？可覆盖的字段见 {place}',
      '是否想写“{suggestion}”？',
      '{place} 列出了可覆盖的字段：{fields}',
      '可覆盖的字段：{fields}',
      '{place} 未开放任何字段；如需调整，请修改 {of} 本身',
      '请修改 {of} 本身',
    ],
  },
  'layers/wrong-level': {
    summary: '{of} 的“{field}”只允许在 {levels} 层覆盖，{level} 层不可',
    hints: ['{place} 规定了可覆盖的层级：请写到该层，或申请增加本层', '请写到该层，或申请增加本层'],
  },
  'layers/wrong-type': {
    summary: '{of} 的“{field}”应为 {expected}，实为 {actual}',
    hints: ['取值范围见 {place}'],
  },
  'layers/out-of-bounds': {
    summary: '{actual} 超出 {of} 对“{field}”允许的范围',
    hints: [
      '{place} 允许 {min} 至 {max}',
      '{place} 允许的取值：{allowed}',
      '{place} 允许最多 {maxLength} 个字符',
      '允许 {min} 至 {max}',
      '允许的取值：{allowed}',
      '允许最多 {maxLength} 个字符',
    ],
  },
  'layers/unknown-field': {
    summary: '“{field}”不是可以开放覆盖的字段',
    hints: ['是否想写“{suggestion}”？', '请填写本资源已有取值、且各店可以不同的字段'],
  },
  'layers/bounds': {
    summary: '“{field}”的范围与字段本身不符：该字段应为 {expected}',
    hints: ['请把范围收在其内，先小后大'],
  },
};

/** explain 与 render 的文字。 */
export const explanations: Record<keyof typeof englishExplanations, string> = {
  'explain.for': '（{store}）',
  'explain.layers': '各层由外到内，内层优先：{layers}',
  'explain.catalogue': '各层可覆盖的字段：',
  'explain.default': '（架构默认值）',
  'explain.removed': '（已移除）',
  'explain.absent': '（未设置）',
  'explain.remove': '移除（null）',
  'explain.replace': '整体替换了所在的上级字段',
  'explain.reset': '恢复原值（null）',
  'explain.why.only': '只有 {layer} 设置了该值。',
  'explain.why.innermost': '{count} 层涉及该值，{layer} 在最内层，以其为准。',
  'explain.why.default': '没有任何一层设置该值，采用架构默认值。',
  'explain.why.removed': '涉及该值的最内层是 {layer}，由其移除。',
  'explain.why.reset': '各层已不再覆盖，以 {layer} 为准。',
  'explain.why.absent': '没有任何一层设置该值，架构也没有默认值。',
  'explain.list': '列表整体替换，不逐项合并。',
  'explain.anyLevel': 'format、region、store',
  'explain.open': '可在以下层级覆盖：{levels}；见 {place}。',
  'explain.openWithin': '可在以下层级覆盖：{levels}，范围 {within}；见 {place}。',
  'render.removed': '{field}：由 {origin} 移除',
};
