import { employeeNumberShape } from './directory-schemas.ts';
import { problemResponses, timeShape } from './shapes.ts';

const deviceShape = {
  type: 'string',
  description: 'What it is for, in the words of whoever has it: `Mi 14 of the counter`.',
  minLength: 1,
  maxLength: 100,
} as const;

const secretShape = { type: 'string', description: 'The only time that it is shown.' } as const;

const idParams = {
  type: 'object',
  properties: { id: { type: 'integer', minimum: 1, maximum: 2_147_483_647 } },
  required: ['id'],
};

export const codeSchema = {
  summary: 'Make a code that somebody signs in with',
  description:
    'For those who run the roster of the person’s store or keep the directory; for administrators the latter alone. It works once, for ten minutes and five tries, and takes the place of the one before.',
  body: {
    type: 'object',
    properties: { employeeNumber: employeeNumberShape },
    required: ['employeeNumber'],
    additionalProperties: false,
  },
  response: {
    201: {
      type: 'object',
      properties: { code: secretShape, expiresAt: timeShape },
      required: ['code', 'expiresAt'],
      additionalProperties: false,
    },
    ...problemResponses,
  },
};

export const signInSchema = {
  summary: 'Sign in',
  body: {
    type: 'object',
    properties: {
      employeeNumber: employeeNumberShape,
      code: { type: 'string', minLength: 8, maxLength: 20 },
      device: { ...deviceShape, default: 'phone' },
    },
    required: ['employeeNumber', 'code'],
    additionalProperties: false,
  },
  response: {
    201: {
      type: 'object',
      properties: { token: secretShape, employeeNumber: employeeNumberShape, expiresAt: timeShape },
      required: ['token', 'employeeNumber', 'expiresAt'],
      additionalProperties: false,
    },
    ...problemResponses,
  },
};

export const listSchema = {
  summary: 'Where I am signed in',
  response: {
    200: {
      type: 'object',
      properties: {
        employeeNumber: employeeNumberShape,
        items: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              id: { type: 'integer' },
              kind: { enum: ['session', 'token'], description: '`token`: made for a program.' },
              device: deviceShape,
              createdAt: timeShape,
              expiresAt: timeShape,
              current: { type: 'boolean', description: 'The one that asks.' },
            },
            required: ['id', 'kind', 'device', 'createdAt', 'expiresAt', 'current'],
            additionalProperties: false,
          },
        },
      },
      required: ['employeeNumber', 'items'],
      additionalProperties: false,
    },
    ...problemResponses,
  },
};

const gone = { 204: { type: 'null', description: 'It works no more.' }, ...problemResponses };

export const signOutSchema = { summary: 'Sign out here', response: gone };

export const endSchema = { summary: 'End one of my sessions or tokens', params: idParams, response: gone };

export const personalTokenSchema = {
  summary: 'Make a token that may do what I may, for a program of mine',
  body: {
    type: 'object',
    properties: { name: deviceShape, expiresInDays: { type: 'integer', minimum: 1, maximum: 366, default: 90 } },
    required: ['name'],
    additionalProperties: false,
  },
  response: {
    201: {
      type: 'object',
      properties: { token: secretShape, expiresAt: timeShape },
      required: ['token', 'expiresAt'],
      additionalProperties: false,
    },
    ...problemResponses,
  },
};

export const pinSchema = {
  summary: 'Set my PIN for devices that the store shares',
  body: {
    type: 'object',
    properties: { pin: { type: 'string', pattern: '^[0-9]{6}$', description: 'Six digits.' } },
    required: ['pin'],
    additionalProperties: false,
  },
  response: { 204: { type: 'null', description: 'The PIN is set.' }, ...problemResponses },
};
