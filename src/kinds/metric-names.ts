import { type CelType, DOUBLE, INT } from '../model/cel-type.ts';

const RATIO: CelType = { kind: 'double', ratio: true };

/** The metrics that gates may ask for, by what they are: a share between 0 and 1, a count, or a measured number. */
export const METRICS: Readonly<Record<string, CelType>> = {
  actions_closed_72h_share: RATIO,
  active_user_rate: RATIO,
  advice_accepted_share: RATIO,
  advice_decided_share: RATIO,
  appeals_answered_in_time_share: RATIO,
  baseline_days: INT,
  completion_rate: RATIO,
  config_drift_count: INT,
  core_scenario_days_share: RATIO,
  data_quality_score: RATIO,
  data_tables_without_owner: INT,
  device_ready_share: RATIO,
  dispatch_rehearsal_failures: INT,
  dispatch_success_rate: RATIO,
  feedback_untriaged: INT,
  // Against the seasonal baseline: 1.2 is a forecast a fifth worse than last year's same week.
  forecast_wape_ratio: DOUBLE,
  hf_scenario_coverage: RATIO,
  hq_store_rating_gap: DOUBLE,
  integration_success_rate: RATIO,
  inventory_mismatch_rows: INT,
  live_store_share: RATIO,
  load_test_failures: INT,
  lost_submissions: INT,
  low_activity_user_share: RATIO,
  min_trainers_per_area: INT,
  on_time_rate: RATIO,
  on_time_rate_drop_points: DOUBLE,
  platform_availability: RATIO,
  privacy_risks_open: INT,
  retro_actions_closed_share: RATIO,
  sales_history_days: INT,
  score_rules_acknowledged_share: RATIO,
  sop_major_deviations: INT,
  // A change: negative is better.
  stockout_rate_change: DOUBLE,
  store_satisfaction: DOUBLE,
  store_to_hq_p95_seconds: DOUBLE,
  trained_share_frontline: RATIO,
  trained_share_management: RATIO,
  trained_share_store_manager: RATIO,
  trained_share_support: RATIO,
};
