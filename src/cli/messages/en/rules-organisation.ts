import type { Message } from '../message.ts';

/** Built-in rules about stores, regions and the chain, by code. */
export const organisationRules = {
  'policy/duplicate-code': {
    summary: 'the code {code} is that of {first} already',
    hints: ['give it a code of its own; codes are never used again'],
    why: 'Reports, vouchers and labels name stores, regions and templates by their codes. With one code twice, figures are booked to the wrong one.',
  },
  'policy/licence-validity': {
    summary: 'the licence {type} is valid until {date}',
    hints: ['renew it, then enter the new date'],
    why: 'A store that trades with a licence that has ended risks being closed. Renewing takes up to two months, so 60 days before the end it is a warning, and from the day after an error.',
  },
  'policy/area-order': {
    summary: 'the area of {date} stands after that of {before}',
    hints: ['sort the periods by their first day, the oldest first'],
    why: 'Sales per square metre are weighed by the days of each period. A history out of order makes a store better or worse than it is.',
  },
  'policy/area-parts': {
    summary: 'the parts come to {parts} m², the whole to {total} m²',
    hints: ['correct the parts, or the leased area'],
    why: 'The sales area divides every sales figure. Parts larger than the whole say that one of them was never measured.',
  },
  'policy/calendar-coverage': {
    summary: 'the calendar ends on {until}',
    hints: ['enter the holidays of the next year, then extend coverage.until'],
    why: 'What lies beyond is unknown, not a work day. Tasks and rosters are made up to two weeks ahead, so it is a warning 14 days before the end and an error after it.',
  },
  'policy/calendar-days': {
    summary: 'the calendar lists {day}, which it cannot have there',
    hints: [
      'it lies outside of {from} to {until}: extend the coverage, or remove the day',
      'it is a holiday as well: a day is one or the other',
    ],
    why: 'A day outside of the coverage does not count, and one that is a holiday and a work day at once counts as either.',
  },
  'policy/coordinates-in-china': {
    summary: '{lat}, {lng} is not in China',
    hints: [
      'the two are swapped: write {right}',
      'take the point from the map once more, and say in crs which map it was',
    ],
    why: 'Check-ins, the nearest technician and transfers between stores go by this point.',
  },
  'policy/credit-code': {
    summary: 'the credit code {code} does not end in its check character (GB 32100)',
    hints: ['copy it from the business licence once more'],
    why: 'Invoices and filings with a wrong code are sent back. The last character is computed from the others, so most slips show here.',
  },
  'policy/date-order': {
    summary: '{until} is before {from}',
    hints: ['exchange the two, or correct the one that is wrong'],
    why: 'A period that ends before it begins never is: the exception never counts, the binding never holds, the window never freezes.',
  },
  'policy/device-zone': {
    summary: 'the store has no zone "{zone}"',
    hints: ['add the zone, or name one that is there'],
    why: 'A technician looks for the device where the store says it is.',
  },
  'policy/duplicate-device': {
    summary: 'the device code {code} is that of one in {first} already',
    hints: ['print a new label with a code of its own'],
    why: 'Who scans the label opens a ticket for another device, in another store.',
  },
  'policy/duplicate-external-id': {
    summary: '{first} is {code} in {system} already',
    hints: ['ask the owner of {system} for the number of this store'],
    why: 'What another system sends for this number, sales or stock, is booked to one store and missing in the other.',
  },
  'policy/duplicate-serial-number': {
    summary: 'the serial number {code} is that of a device in {first} already',
    hints: ['the device was moved: remove it where it is no longer', 'read the number from the device once more'],
    why: 'One device in two stores is maintained twice or never, and its warranty is claimed by the wrong one.',
  },
  'policy/gln-check-digit': {
    summary: 'the location number {gln} does not end in its check digit (GS1)',
    hints: ['copy it from the GS1 certificate once more'],
    why: 'Suppliers and carriers deliver by this number; a slip sends the goods elsewhere.',
  },
  'policy/lifecycle-dates': {
    summary: '{then} {after} is before {first} {before}',
    hints: ['correct the date that is wrong'],
    why: 'How long a store has been open decides who it is compared with, and which tasks are excused.',
  },
  'policy/opening-hours': {
    summary: '{day} is open from {open} to {close} already',
    hints: ['give each time of a day to one entry'],
    why: 'When a store closes decides when tasks are due and when the safe must be locked. Two answers are none.',
  },
  'policy/phase-of-closed-store': {
    summary: 'the store is {state} and still in the phase {phase}',
    hints: ['remove phase when it does not come back; waive it for a suspension that ends within the phase'],
    why: 'A store without tasks makes the phase look better or worse than it is, and counts as one of its stores.',
  },
  'policy/region-division': {
    summary: '{code} is not in {region}, whose division is {division}',
    hints: ['name the region that the place is in, or correct the code'],
    why: 'Figures are rolled up and people are responsible by region. A store in the wrong one is in the wrong report, with the wrong manager.',
  },
  'policy/staff-minimum': {
    summary: '{minimum} people at any hour, and {budget} in all',
    hints: ['raise the budget, or lower the minimum'],
    why: 'No roster can meet this, so every one is an exception.',
  },
} satisfies Record<`policy/${string}`, Message>;
