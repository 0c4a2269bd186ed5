import { createHmac } from 'node:crypto';

/** Letters and digits that nobody takes for one another on a photo. */
const SIGNS = 'ACDEFHJKLMNPRTUVWXY34679';

/** What a picture has to show that it was taken for this task, on a card or the screen of another phone; known from its start on. */
export function challengeCode(task: number, secret: string): string {
  const digest = createHmac('sha256', secret).update(`challenge of task/${task}`).digest();
  return Array.from({ length: 5 }, (_, index) => SIGNS[(digest[index] ?? 0) % SIGNS.length]).join('');
}
