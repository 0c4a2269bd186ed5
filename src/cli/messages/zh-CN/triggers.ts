import type { Message } from '../message.ts';

/** What is said about events and what they start, by code. */
export const triggers = {
  'platform/capability-off': { summary: '门店“{store}”尚未开启“{capability}”', hints: ['该能力随后续推广阶段开启'] },
  'platform/store-needed': { summary: '须指明门店', hints: ['在 store 中填写'] },
  'platform/device-unknown': { summary: '门店“{store}”没有设备“{device}”', hints: ['核对设备上的编码'] },
  'platform/nothing-to-restock': { summary: '“{store}”的“{sku}”无需补货', hints: ['如仍需补货，请填写数量'] },
} as const satisfies Record<string, Message>;
