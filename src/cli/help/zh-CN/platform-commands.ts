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
};
