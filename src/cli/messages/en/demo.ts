import type { Message } from '../message.ts';

/** What keeps a demo from being served or loaded, by code. */
export const demoErrors = {
  'demo/folder-in-use': {
    summary: 'a demo is not loaded into {folder}: there is something else in it ({found})',
    hints: ['name a folder of its own: --data'],
  },
  'demo/loading-now': {
    summary: 'a demo is just being loaded into {folder} by process {pid}',
    hints: ['wait until it is done, or name another folder: --data'],
  },
  'demo/outside-calendar': {
    summary: 'a demo from {from} to {until} is outside the calendar {calendar}, which knows {first} to {last}',
    hints: ['choose --until and --days so that the calendar reaches a day further than the demo'],
  },
  'demo/refused': {
    summary: 'the demo platform refused {request}: {status} {code} {detail}',
    hints: ['nothing of it was kept; validate the files'],
  },
  'demo/too-few-stores': {
    summary:
      'a demo needs three stores that tasks are dispatched to and four others that are open; there are {live} and {others}',
    hints: ['put stores into a phase of the rollout'],
  },
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

/** Texts of `demo load`. */
export const demo = {
  'demo.loading': 'Load {days|day|days} into the demo platform',
  'demo.loaded': 'Demo loaded: {from} to {until}, seed {seed}, {requests} requests in {seconds} s',
  'demo.amounts':
    '{tasks} tasks worked in {live} stores, {photos} pictures and clips, {people} people; {sales} sales lines of {trading} stores',
  'demo.planted': 'To be found in it (the key is {file}):',
  'demo.abnormal': 'far below its peers: {store}',
  'demo.fault': 'the same till broken within a week: {stores}',
  'demo.idle': 'on the roster and idle: {employee} in {store}',
  'demo.peaks': 'crowded on weekend afternoons: {stores}',
  'demo.onTime': 'on time: exactly 95 % every month in {exact}, just above in {above}',
  'demo.area': 'sales area grows on {from}: {store}',
  'demo.photo': 'the same picture twice: {store}',
  'demo.next': 'Next: storeops platform serve --demo --data {folder}',
} as const;
