import type { Message } from '../message.ts';

/** 演示平台相关的错误，按代码。 */
export const demoErrors = {
  'platform/demo-loaded': { summary: '演示数据已经载入', hints: ['换一个文件夹再载入：--data'] },
  'platform/is-a-demo': { summary: '这里是演示数据，没有一条是真实的', hints: ['请加 --demo 运行'] },
  'platform/not-a-demo': {
    summary: '该平台已有人在使用，不能变成演示平台',
    hints: ['请为演示另外指定文件夹或数据库'],
  },
} as const satisfies Record<string, Message>;
