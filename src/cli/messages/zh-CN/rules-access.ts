import type { accessRules as english } from '../en/rules-access.ts';
import type { Message } from '../message.ts';

/** 关于角色、授权与豁免的内置规则，按代码。 */
export const accessRules: Record<keyof typeof english, Message> = {
  'policy/broad-grant': {
    summary: '门店岗位可在 {scope} 范围内对 {resource} 执行 {verb}',
    hints: ['改为 scope: store，或交由总部角色'],
    why: '一家店的人能改别家店的数据，是数据外泄最常见的口子，而且没人察觉。',
  },
  'policy/conflicting-bindings': {
    summary: '{subject} 同时持有互斥的 {first} 与 {second}',
    hints: ['撤销其中一项授权，或错开门店范围、时间'],
    why: '收钱的人自己记账、申请的人自己审批，出了问题不用别人帮忙就能瞒住。',
  },
  'policy/dead-grant': {
    summary: '此处授予的 {resource} {verbs} 被全部拒绝',
    hints: ['删去该授权，或删去与之冲突的拒绝项'],
    why: '拒绝优先于授权。看配置以为有权限，到现场才发现办不了。',
  },
  'policy/delegated-role': {
    summary: '{delegatedBy} 并不具备 {role}，不能转授',
    hints: ['改为具备该角色的委托人，或缩小转授范围'],
    why: '委托不能超出自己的权限，否则任何限制都能靠委托绕开。',
  },
  'policy/expired-binding': {
    summary: '{role} 的授权已于 {date} 到期',
    hints: ['删除该文件，或重新审批后延期'],
    why: '到期的授权不再生效，却看起来还在。',
  },
  'policy/expired-waiver': {
    summary: '{resource} 的豁免已于 {date} 到期',
    hints: ['删除该条；仍需要的重新审批'],
    why: '到期后问题会重新报出。清单里堆着过期豁免，真正有效的就看不见了。',
  },
  'policy/inherited-conflict': {
    summary: '继承后同时具备互斥的 {first} 与 {second}',
    hints: ['只继承其中之一，其余权限逐项授予'],
    why: '职责分离若能靠继承绕开，就等于没有分离。',
  },
};
