/** A task as the platform answers it. */
export interface DemoTask {
  readonly id: number;
  readonly store: string;
  readonly template: string;
  readonly state: string;
  readonly assignee?: string;
  readonly availableAt: string;
  readonly dueAt: string;
  readonly graceUntil?: string;
  readonly expiresAt: string;
  readonly roles?: readonly string[];
  readonly skills?: readonly string[];
  readonly minutes?: number;
  readonly attempt?: number;
  readonly onTime?: boolean;
  readonly inputs?: { readonly device?: string };
}
