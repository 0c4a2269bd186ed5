import type { FastifyInstance } from 'fastify';
import type { Services } from '../services.ts';
import { approvalDecisionRoutes } from './approval-decisions.ts';
import { approvalRoutes } from './approvals.ts';
import { deviceFaultRoutes } from './device-faults.ts';
import { inventoryRoutes } from './inventory.ts';
import { restockRoutes } from './restock-requests.ts';
import { shipmentRoutes } from './shipments.ts';
import { toldEventRoutes } from './told-events.ts';

/** What starts work beside the calendar: requests that are approved, and what happens in stores. */
export function startingRoutes(app: FastifyInstance, services: Services): void {
  approvalRoutes(app, services);
  approvalDecisionRoutes(app, services);
  deviceFaultRoutes(app, services);
  inventoryRoutes(app, services);
  restockRoutes(app, services);
  shipmentRoutes(app, services);
  toldEventRoutes(app, services);
}
