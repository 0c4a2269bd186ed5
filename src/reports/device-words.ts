import type { ReportLanguage } from './report.ts';

/** What categories of devices are called; English has the category's own name. */
const CHINESE: Readonly<Record<string, string>> = {
  pos: '收银机',
  scanner: '扫码枪',
  'receipt-printer': '小票打印机',
  'label-printer': '标签打印机',
  handheld: '手持终端',
  'electronic-shelf-label': '电子价签',
  router: '路由器',
  camera: '摄像头',
  'footfall-counter': '客流计数器',
  signage: '广告屏',
  'demo-phone': '手机样机',
  'demo-tablet': '平板样机',
  'demo-television': '电视样机',
  'demo-appliance': '家电样机',
  'smart-home-kit': '全屋智能套件',
  'repair-bench': '维修台',
  'air-conditioner': '空调',
  ups: '不间断电源',
  safe: '保险柜',
  'fire-extinguisher': '灭火器',
};

/** A category of devices in words. */
export function deviceWord(category: string, language: ReportLanguage): string {
  return (language === 'zh-CN' ? CHINESE[category] : undefined) ?? category.replaceAll('-', ' ');
}
