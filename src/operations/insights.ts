import { UserError } from '../model/user-error.ts';
import type { Platform, PlatformInsights } from '../platforms/platform.ts';

/** What a platform finds worth a look, or an error that names the platform that looks at nothing. */
export function insightsOf(platform: Platform): PlatformInsights {
  if (!platform.insights) throw new UserError('platform/no-metrics', { platform: platform.name });
  return platform.insights;
}
