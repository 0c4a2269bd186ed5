import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isUnavailable, sqlState, unfitValue } from './database/sql-state.ts';
import { Problem } from './problem.ts';

const DISK_FULL = '53100';

/** Turns whatever a request ends with into a problem document. */
export function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = problemOf(error);
    if (problem.statusCode >= 500)
      request.log.error({ err: error, method: request.method, path: request.routeOptions.url }, 'request failed');
    return sendProblem(reply, problem);
  });
  app.setNotFoundHandler((request: FastifyRequest, reply) =>
    sendProblem(reply, new Problem('platform/not-found', { path: request.url })),
  );
}

function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply
    .code(problem.statusCode)
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send(problem.toDocument());
}

/** What goes wrong inside the platform stays inside: the answer names no table, no path and no stack. */
function problemOf(error: FastifyError): Problem {
  if (error instanceof Problem) return error;
  if (sqlState(error) === DISK_FULL) return new Problem('platform/database-full');
  const unfit = unfitValue(error);
  if (unfit !== undefined) return new Problem('request/invalid', { reason: unfit });
  if (isUnavailable(error)) return new Problem('platform/database-unavailable');
  if (error.validation) return new Problem('request/invalid', { reason: error.message });
  switch (error.statusCode) {
    case 400:
      return new Problem('request/invalid', { reason: error.message });
    case 413:
      return new Problem('request/too-large');
    case 415:
      return new Problem('request/unsupported');
    default:
      return new Problem('platform/internal');
  }
}
