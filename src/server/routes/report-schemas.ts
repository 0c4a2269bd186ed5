import { REPORT_FORMATS } from '../../reports/render-report.ts';
import { dateShape } from './data-schemas.ts';
import { nameShape, problemResponses } from './shapes.ts';

const text = { schema: { type: 'string' } } as const;

export const reportSchema = {
  summary: 'A report, as data or to be read',
  description:
    'Of a store, a region with all below it, or the whole chain. The same `asOf` gives the same report. Without `format`, the `Accept` header chooses.',
  params: {
    type: 'object',
    properties: {
      type: {
        enum: ['daily', 'weekly', 'monthly', 'incentive'],
        description: '门店运营日报, 周复盘, 系统使用健康度报告, 数字先锋门店.',
      },
    },
    required: ['type'],
  },
  querystring: {
    type: 'object',
    properties: {
      date: { ...dateShape, description: 'A date of the period; the last period that is over when absent.' },
      month: { type: 'string', pattern: '^\\d{4}-\\d\\d$', description: 'Instead of `date`, for a calendar month.' },
      store: nameShape,
      region: { ...nameShape, description: 'A region with all below it.' },
      asOf: { type: 'string', format: 'date-time', description: 'What was known then, not what is known now.' },
      format: { enum: Object.keys(REPORT_FORMATS) },
      lang: { enum: ['zh-CN', 'en'], default: 'zh-CN' },
      bom: { type: 'boolean', default: false, description: 'Begin a CSV with a byte order mark, for Excel.' },
    },
    additionalProperties: false,
  },
  response: {
    200: {
      description: 'The report; its JSON is described by schemas/output/report.schema.json.',
      content: {
        'application/json': { schema: { type: 'object', additionalProperties: true } },
        'text/html': text,
        'text/markdown': text,
        'text/csv': text,
      },
    },
    ...problemResponses,
  },
};
