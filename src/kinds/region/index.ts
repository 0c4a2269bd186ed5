import type { Kind } from '../kind.ts';
import { referenceFields } from './spec.ts';

export const region: Kind = {
  kind: 'Region',
  slug: 'region',
  title: { 'zh-CN': '区域', en: 'region', plural: 'regions' },
  referenceFields,
  summary: () => ({}),
};
