import type { FastifyInstance, FastifyRequest } from 'fastify';
import { REPORT_FORMATS, type ReportFormat, renderReport } from '../../reports/render-report.ts';
import type { ReportLanguage, ReportType } from '../../reports/report.ts';
import { authorizeReport, seesPeople } from '../reports/authorize-report.ts';
import { makeReport } from '../reports/make-report.ts';
import { type ReportQuery, readReportAsk } from '../reports/report-request.ts';
import type { Services } from '../services.ts';
import { reportSchema } from './report-schemas.ts';

type Query = ReportQuery & { readonly format?: ReportFormat; readonly lang: ReportLanguage; readonly bom: boolean };

/** Reports about what stores did. */
export function reportRoutes(app: FastifyInstance, services: Services): void {
  const { database, clock, live } = services;

  app.get<{ Params: { type: ReportType }; Querystring: Query }>(
    '/v1/reports/:type',
    { config: { permission: { resource: 'report', verb: 'read' } }, schema: reportSchema },
    async (request, reply) => {
      const { query, params } = request;
      const chain = await live.read(database);
      const ask = readReportAsk(params.type, query, { chain, now: clock() });
      const format = query.format ?? acceptedFormat(request);
      // What is made for spreadsheets is taken away.
      await authorizeReport(request, ask, { verb: format === 'csv' ? 'export' : 'read', services });
      const report = await makeReport(ask, { queries: database, seesPeople: seesPeople(request, ask, services) });
      const text = renderReport(report, { format, language: query.lang, bom: query.bom });
      if (format === 'csv') {
        const name = [params.type, ask.head.scope.name ?? 'chain', ask.head.period.from].join('-');
        reply.header('content-disposition', `attachment; filename="${name}.csv"`);
      }
      return reply
        .type(`${REPORT_FORMATS[format]}; charset=utf-8`)
        .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
        .header('x-content-type-options', 'nosniff')
        .serializer(String)
        .send(text);
    },
  );
}

/** The first format that the caller takes, in the caller's order. */
function acceptedFormat({ headers }: FastifyRequest): ReportFormat {
  const accepted = (headers.accept ?? '').split(',').map((type) => type.split(';')[0]?.trim());
  const formats = Object.keys(REPORT_FORMATS) as ReportFormat[];
  for (const type of accepted) {
    const format = formats.find((name) => REPORT_FORMATS[name] === type);
    if (format) return format;
  }
  return 'json';
}
