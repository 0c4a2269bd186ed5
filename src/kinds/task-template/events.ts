import { ANY, BOOL, type CelType, INT, mapOf, objectOf, TEXT, TIMESTAMP } from '../../model/cel-type.ts';
import type { TaskTemplateTrigger } from './spec.ts';

/** What every event carries. */
const COMMON = { store: TEXT, date: TEXT, at: TIMESTAMP };

/** What an event carries, by its name. Events with inputs of their own choosing may carry anything. */
export const EVENTS: Readonly<Record<TaskTemplateTrigger['event'], CelType>> = {
  'stock.low': objectOf({ ...COMMON, sku: TEXT, category: TEXT, available: INT, reorderPoint: INT, inTransit: INT }),
  'device.fault': objectOf({ ...COMMON, device: TEXT, category: TEXT, fault: TEXT, impact: TEXT, reporter: TEXT }),
  'approval.approved': mapOf(ANY),
  'sop.failed': objectOf({
    ...COMMON,
    task: TEXT,
    template: TEXT,
    sop: TEXT,
    step: TEXT,
    severity: TEXT,
    redline: BOOL,
  }),
  'shipment.late': objectOf({ ...COMMON, shipment: TEXT, carrier: TEXT, expectedAt: TIMESTAMP, hoursLate: INT }),
  'complaint.created': objectOf({ ...COMMON, complaint: TEXT, channel: TEXT, severity: TEXT, category: TEXT }),
  'campaign.scheduled': objectOf({ ...COMMON, campaign: TEXT, startsOn: TEXT, endsOn: TEXT }),
  'campaign.ended': objectOf({ ...COMMON, campaign: TEXT, startsOn: TEXT, endsOn: TEXT }),
  'cash.difference': objectOf({ ...COMMON, register: TEXT, businessDate: TEXT, differenceMinor: INT }),
  'aftersale.requested': objectOf({ ...COMMON, serialNumber: TEXT, sku: TEXT, purchasedOn: TEXT, request: TEXT }),
  'task.completed': objectOf({
    ...COMMON,
    task: TEXT,
    template: TEXT,
    scenario: TEXT,
    outcome: TEXT,
    failedSteps: INT,
  }),
  manual: mapOf(ANY),
};
