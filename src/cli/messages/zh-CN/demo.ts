import type { Message } from '../message.ts';

/** 演示平台相关的错误，按代码。 */
export const demoErrors = {
  'demo/folder-in-use': {
    summary: '{folder} 里已有其他内容（{found}），演示数据不会载入其中',
    hints: ['请为演示单独指定文件夹：--data'],
  },
  'demo/loading-now': {
    summary: '进程 {pid} 正在向 {folder} 载入演示数据',
    hints: ['请等它结束，或换一个文件夹：--data'],
  },
  'demo/outside-calendar': {
    summary: '{from} 至 {until} 超出日历 {calendar} 的范围（{first} 至 {last}）',
    hints: ['请调整 --until 和 --days，使日历至少比演示多一天'],
  },
  'demo/refused': {
    summary: '演示平台拒绝了 {request}：{status} {code} {detail}',
    hints: ['没有留下任何数据；请校验文件'],
  },
  'demo/too-few-stores': {
    summary: '演示需要 3 家已派发任务的门店和另外 4 家营业门店；现有 {live} 家和 {others} 家',
    hints: ['请让更多门店进入推广阶段'],
  },
  'platform/demo-loaded': { summary: '演示数据已经载入', hints: ['换一个文件夹再载入：--data'] },
  'platform/is-a-demo': { summary: '这里是演示数据，没有一条是真实的', hints: ['请加 --demo 运行'] },
  'platform/not-a-demo': {
    summary: '该平台已有人在使用，不能变成演示平台',
    hints: ['请为演示另外指定文件夹或数据库'],
  },
} as const satisfies Record<string, Message>;

/** `demo load` 的文字。 */
export const demo = {
  'demo.loading': '向演示平台载入 {days} 天',
  'demo.loaded': '演示数据已载入：{from} 至 {until}，种子 {seed}，{seconds} 秒内 {requests} 次请求',
  'demo.amounts':
    '{live} 家门店完成 {tasks} 项任务，{photos} 份照片和视频，{people} 人；{trading} 家门店 {sales} 条销售明细',
  'demo.planted': '其中可以发现（答案见 {file}）：',
  'demo.abnormal': '明显低于同类门店：{store}',
  'demo.fault': '一周内同型号收银机故障：{stores}',
  'demo.idle': '有排班而从不使用：{store} 的 {employee}',
  'demo.peaks': '周末下午客流高峰：{stores}',
  'demo.onTime': '按时完成率：{exact} 每月恰为 95%，{above} 每月略高于 95%',
  'demo.area': '营业面积自 {from} 起扩大：{store}',
  'demo.photo': '同一张照片用了两次：{store}',
  'demo.next': '下一步：storeops platform serve --demo --data {folder}',
} as const;
