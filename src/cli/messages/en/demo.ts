import type { Message } from '../message.ts';

/** What keeps a demo from being served or loaded, by code. */
export const demoErrors = {
  'platform/demo-loaded': {
    summary: 'the demo is loaded already',
    hints: ['load another one into another folder: --data'],
  },
  'platform/is-a-demo': {
    summary: 'these data are a demo: nothing in them is real',
    hints: ['serve them with --demo'],
  },
  'platform/not-a-demo': {
    summary: 'people work with this platform: it never becomes a demo',
    hints: ['give the demo a folder or a database of its own'],
  },
} as const satisfies Record<string, Message>;
