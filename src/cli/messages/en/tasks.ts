import type { Message } from '../message.ts';

/** Why tasks, answers, check-ins and uploads are refused, by code. */
export const tasks = {
  'answers/before-code': {
    summary: 'the photo {evidence} was taken before the task began, so it cannot show the code',
    hints: ['start the task, and take the photo with the code in view'],
  },
  'answers/computed': { summary: 'the platform computes this number itself' },
  'answers/file-in-use': {
    summary: 'upload {evidence} proves something else already',
    hints: ['upload the picture that belongs here'],
  },
  'answers/file-too-large': {
    summary: 'the file is larger than {max} MB',
    hints: ['take a smaller picture, or compress the file'],
  },
  'answers/missing': { summary: '{what} is still missing' },
  'answers/no-such-file': {
    summary: 'there is no upload {evidence} of yours',
    hints: ['upload the file again and use its new number'],
  },
  'answers/not-from-camera': {
    summary: 'the upload {evidence} was not taken with the camera in the app',
    hints: ['take it with the camera; the SOP takes nothing from the album'],
  },
  'answers/not-offered': { summary: '{value} is not offered here' },
  'answers/not-recognised': {
    summary: 'the code {code} is not one that belongs here',
    hints: ['scan the code of this store, device or item'],
  },
  'answers/not-the-platforms': {
    summary: 'the platform fills in {column} ({value}); it is not changed here',
    hints: ['leave the cell out, and tell what is different in another one'],
  },
  'answers/photo-seen-before': {
    summary: 'the photo {evidence} was used before, for task {task}',
    hints: ['take a new one'],
  },
  'answers/photo-too-old': {
    summary: 'the photo was taken {minutes} minutes ago; at most {max} are allowed',
    hints: ['take a new one'],
  },
  'answers/put-right-first': {
    summary: 'step "{step}" failed, and nothing goes on until it is put right',
    hints: ['put it right, then answer the step again'],
  },
  'answers/too-far': {
    summary: 'the device is {metres} m from the store; the limit is {limit} m',
    hints: ['go to the store'],
  },
  'answers/too-few': { summary: 'there are {count}; at least {min} are needed' },
  'answers/too-many': { summary: 'there are {count}; at most {max} are taken' },
  'answers/unknown': { summary: 'there is nothing called "{name}" in the steps of this task' },
  'answers/video-length': {
    summary: 'the video is {seconds} seconds long; it must be {min} to {max}',
    hints: ['take it again'],
  },
  'answers/wrong-signer': {
    summary: '{signer} cannot sign here ({roles})',
    hints: ['let somebody sign who has the role, each a different person'],
  },
  'answers/wrong-type': { summary: 'this must be {expected}' },
  'check-in/code-used': {
    summary: 'you have used this code of {store} already',
    hints: ['scan the next code, in half a minute'],
  },
  'check-in/too-far': {
    summary: 'you are {metres} m from the store; the limit is {limit} m',
    hints: ['go to the store, then check in again'],
  },
  'check-in/wrong-code': {
    summary: '{store} does not show this code',
    hints: ['scan the code that is on the screen now'],
  },
  'corrective-action/not-now': { summary: '{subject} is {state}: {command} is not possible, only {allowed}' },
  'evidence/not-accepted': {
    summary: 'the platform does not take this file as {mediaType}',
    hints: ['send a JPEG, PNG, WebP, MP4, PDF, CSV, XLSX or DWG with its own type'],
  },
  'feedback/not-now': { summary: '{subject} is {state}: {command} is not possible, only {allowed}' },
  'task/answers-refused': {
    summary: '{count|answer of task|answers of task} {task} cannot be taken',
    hints: ['correct the findings above and send them again'],
  },
  'task/blocked': { summary: 'task {task} is blocked; possible are {allowed}', hints: ['unblock it first'] },
  'task/changed': { summary: 'task {task} has changed; it is version {version} now', hints: ['read it again'] },
  'task/excuse-limit': {
    summary: '{excused} of {total} tasks of {template} are excused this month; the limit is {maxShare}',
  },
  'task/not-made': {
    summary: 'a task of {template} is open in {store} for the same case already',
    hints: ['work on that one'],
  },
  'task/not-now': { summary: 'task {task} is {state}: {command} is not possible, only {allowed}' },
  'task/not-there': {
    summary: 'task {task} is to be done in the store, and nobody checked in there',
    hints: ["check in with the code on the store's screen or the position"],
  },
  'task/own-store': {
    summary: 'task {task} belongs to {store}, and a store does not excuse its own',
    hints: ['ask the region'],
  },
  'task/own-work': {
    summary: 'you have done the work of task {task} yourself',
    hints: ['let somebody else look at it'],
  },
  'task/reason-unknown': { summary: 'the template does not know the reason "{reason}"', hints: ['one of: {reasons}'] },
  'task/taken': { summary: 'somebody else has task {task}', hints: ['ask them to give it back'] },
  'task/wrong-role': {
    summary: 'task {task} is for other people ({roles})',
    hints: ['let somebody do it who has the role and the skills'],
  },
} as const satisfies Record<string, Message>;
