import type { CommandTexts } from '../command-texts.ts';

/** 平台。 */
export const platformCommands: Readonly<Record<string, CommandTexts>> = {
  'platform serve': {
    summary: '运行运营平台供他人使用：接口以 PostgreSQL（DATABASE_URL）或文件夹存储数据。',
    flags: {
      host: '监听地址。',
      port: '监听端口；0 表示任选空闲端口。',
      'database-url': 'PostgreSQL 服务器；不填则数据存放在 --data。',
      'private-webhooks': '允许把事件推送到平台内网的地址。',
      demo: '供查看的演示平台，时钟可设定；有人使用的平台拒绝以此方式运行。',
      data: '存放数据和管理员令牌的文件夹。',
    },
    examples: ['在本机运行，数据存放在文件夹', '供整个连锁使用，数据存放在 PostgreSQL'],
  },
  'demo load': {
    summary: '把虚构的一段历史通过接口写入演示平台。',
    description:
      '同样的文件、天数和种子得到同样的历史。所在阶段已派发任务的门店逐项完成任务，全部营业门店都有经营数据。' +
      '其中的异常写入答案文件。演示平台使用自己的时钟，不能转为正式平台。',
    flags: {
      days: '多少天。',
      seed: '随机种子。',
      until: '最后一天；默认为上月最后一天。',
      data: '平台所在的文件夹；默认为 .storeops/demo。',
      key: '答案文件；默认为该文件夹中的 key.json。',
    },
    examples: ['整个连锁的三个月', '双11 前后两周，另一段历史', '查看演示平台'],
  },
};
