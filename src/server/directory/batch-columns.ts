import {
  choiceColumn,
  dateColumn,
  employeeNumberColumn,
  listColumn,
  numberColumn,
  required,
  textColumn,
} from './column.ts';
import { isMoment } from './local-time.ts';

/** People, by employee number. A row says everything about somebody: what it leaves out, they have not. */
export const STAFF_COLUMNS = {
  employeeNumber: employeeNumberColumn(),
  name: required(textColumn(100)),
  status: choiceColumn(['active', 'leave', 'left']),
  store: textColumn(63),
  region: textColumn(63),
  positions: listColumn(),
  groups: listColumn(),
  skills: listColumn(),
  baseLatitude: numberColumn(-90, 90),
  baseLongitude: numberColumn(-180, 180),
  serviceRadiusKm: numberColumn(0, 5000),
  maxOpenTickets: numberColumn(0, 1000, true),
  hiredOn: dateColumn(),
};

const momentColumn = {
  isRequired: true,
  expected: "the store's local time as YYYY-MM-DDThh:mm, or RFC 3339",
  read: (cell: unknown): string | undefined => (typeof cell === 'string' && isMoment(cell) ? cell : undefined),
};

/** Shifts, by employee number and start. */
export const SHIFT_COLUMNS = {
  employeeNumber: employeeNumberColumn(),
  store: required(textColumn(63)),
  position: required(textColumn(100)),
  start: momentColumn,
  end: momentColumn,
};

/** What people are qualified for, by employee number and skill. */
export const CERTIFICATE_COLUMNS = {
  employeeNumber: employeeNumberColumn(),
  skill: required(textColumn(100)),
  validFrom: required(dateColumn()),
  validUntil: dateColumn(),
};
