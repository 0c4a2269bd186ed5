import type { organisationRules as english } from '../en/rules-organisation.ts';
import type { Message } from '../message.ts';

/** 关于门店、区域与企业的内置规则，按代码。 */
export const organisationRules: Record<keyof typeof english, Message> = {
  'policy/duplicate-code': {
    summary: '编号 {code} 已被 {first} 使用',
    hints: ['换一个新编号；用过的编号不得再用'],
    why: '报表、单据和标签都按编号指认门店、区域和模板；编号重复，数据就会记到别家头上。',
  },
  'policy/licence-validity': {
    summary: '证照 {type} 有效期至 {date}',
    hints: ['先办理换证，再填写新的有效期'],
    why: '证照过期仍营业，可能被责令停业。换证最长要两个月，因此到期前 60 天起提示，过期次日起报错。',
  },
  'policy/area-order': {
    summary: '{date} 的面积记录排在 {before} 之后',
    hints: ['按起始日期从早到晚排列'],
    why: '坪效按各时段的天数加权。面积记录乱序，算出来的坪效就不可信。',
  },
  'policy/area-parts': {
    summary: '各部分合计 {parts} ㎡，超过总面积 {total} ㎡',
    hints: ['更正各部分面积或租赁总面积'],
    why: '营业面积是坪效的分母。各部分之和大于总面积，说明至少有一项填错了。',
  },
  'policy/calendar-coverage': {
    summary: '日历只覆盖到 {until}',
    hints: ['补录次年放假安排，再顺延 coverage.until'],
    why: '覆盖范围之外是“未知”，不会被当成工作日。任务和排班最多提前两周生成，因此到期前 14 天提示，过期后报错。',
  },
  'policy/calendar-days': {
    summary: '日历中的 {day} 不成立',
    hints: ['超出覆盖范围 {from} 至 {until}：顺延覆盖范围，或删去该日', '该日同时是假日，二者只能取一'],
    why: '覆盖范围之外的日子不起作用；既是假日又是调休上班日的，算哪一种全凭运气。',
  },
  'policy/coordinates-in-china': {
    summary: '坐标 {lat}, {lng} 不在中国境内',
    hints: ['经纬度写反了，应为 {right}', '重新从地图取点，并在 crs 中注明坐标系'],
    why: '签到围栏、最近维修人员派单和邻店调拨都依据这个坐标。',
  },
  'policy/credit-code': {
    summary: '统一社会信用代码 {code} 的校验位不符（GB 32100）',
    hints: ['对照营业执照重新抄录'],
    why: '代码写错，开票和备案都会被退回。末位由前 17 位算出，抄错多半能在这里发现。',
  },
  'policy/date-order': {
    summary: '结束 {until} 早于开始 {from}',
    hints: ['对调两个日期，或更正写错的一个'],
    why: '结束早于开始的时段永远不会生效：例外不算数、授权不成立、封网不起作用。',
  },
  'policy/device-zone': {
    summary: '门店没有分区“{zone}”',
    hints: ['补充该分区，或改为已有分区'],
    why: '维修人员按登记的分区找设备。',
  },
  'policy/duplicate-device': {
    summary: '设备编号 {code} 已被 {first} 的设备使用',
    hints: ['重新打印带唯一编号的标签'],
    why: '扫码报修时，工单会开到另一家店的另一台设备上。',
  },
  'policy/duplicate-external-id': {
    summary: '{system} 中的编号 {code} 已属于 {first}',
    hints: ['向 {system} 的负责人核实本店编号'],
    why: '外部系统按这个编号传来的销售和库存会记到一家店，另一家店则没有数据。',
  },
  'policy/duplicate-serial-number': {
    summary: '序列号 {code} 已登记在 {first}',
    hints: ['设备已调拨的，从原门店移除', '重新核对机身序列号'],
    why: '一台设备登记在两处，保养要么做两遍、要么没人做，保修也会算错门店。',
  },
  'policy/gln-check-digit': {
    summary: '全球位置码 {gln} 的校验位不符（GS1）',
    hints: ['对照 GS1 证书重新抄录'],
    why: '供应商和承运商按位置码送货，写错一位货就到了别处。',
  },
  'policy/lifecycle-dates': {
    summary: '{then} {after} 早于 {first} {before}',
    hints: ['更正写错的日期'],
    why: '开业时长决定和哪些门店比较，停业起止决定哪些任务免考核。',
  },
  'policy/opening-hours': {
    summary: '{day} 已有 {open}–{close} 的营业时段，与本条重叠',
    hints: ['同一天的时段只写在一条中'],
    why: '打烊时间决定任务何时截止、何时必须封柜。写了两个答案等于没有答案。',
  },
  'policy/phase-of-closed-store': {
    summary: '门店状态为 {state}，却仍在阶段 {phase} 中',
    hints: ['不再复业的去掉 phase；阶段内能复业的可申请豁免'],
    why: '没有任务的门店会让阶段指标失真，还占着一个门店名额。',
  },
  'policy/region-division': {
    summary: '{code} 不属于 {region}（行政区划 {division}）',
    hints: ['改为所在地的区域，或更正区划代码'],
    why: '报表按区域汇总，责任按区域划分。挂错区域，数据进错报表，出事找错主管。',
  },
  'policy/staff-minimum': {
    summary: '任一时段须 {minimum} 人在岗，而编制只有 {budget} 人',
    hints: ['提高编制，或降低最低在岗人数'],
    why: '这样的要求排不出班，结果每张排班表都成了例外。',
  },
};
