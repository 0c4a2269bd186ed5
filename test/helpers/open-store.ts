/** What an SOP needs beside a role: a scenario and its capability. */
export const SCENARIO = `apiVersion: storeops.dev/v1
kind: Capability
metadata: { name: task-dispatch }
spec:
  rollbackPlan: { zh-CN: 停止派发，恢复纸质清单 }
---
apiVersion: storeops.dev/v1
kind: Scenario
metadata: { name: open }
spec:
  objective: efficiency
  frequency: { expectedPerStoreWeek: 7 }
  highFrequency: true
  capability: task-dispatch
`;

/** An SOP that lets formats and stores decide how many photos one of its steps takes; its roles are those of the small workspace. */
export const SOP = `apiVersion: storeops.dev/v1
kind: Sop
metadata: { name: open-store }
spec:
  code: SOP-OPEN
  category: daily-operations
  scenario: open
  version: 1.0.0
  status: draft
  mode: do-confirm
  performer: { role: store-manager }
  estimatedMinutes: 15
  sections:
    - id: hall
      title: { zh-CN: 营业厅 }
      steps:
        - id: cleaning
          kind: work
          title: { zh-CN: 地面与橱窗清洁 }
          evidence:
            - { type: photo, id: photos, min: 2 }
  scoring: { method: none }
  overridable:
    - field: steps.cleaning.evidence.photos.min
      levels: [format, store]
      bounds: { type: number, min: 2, max: 6 }
`;
