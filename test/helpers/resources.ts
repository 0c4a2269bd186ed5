import type { Resource } from '../../src/model/resource.ts';

/** A region; a city below `parent`, an area without one. */
export function region(name: string, options: { parent?: string; displayName?: string } = {}): Resource {
  const { parent, displayName = `区域 ${name}` } = options;
  return {
    apiVersion: 'storeops.dev/v1',
    kind: 'Region',
    metadata: { name, displayName: { 'zh-CN': displayName } },
    spec: parent === undefined ? { level: 'area' } : { level: 'city', parent },
  };
}

/** A role that may or may not change the platform itself. */
export function role(name: string, options: { administrator?: boolean } = {}): Resource {
  return {
    apiVersion: 'storeops.dev/v1',
    kind: 'Role',
    metadata: { name, displayName: { 'zh-CN': `角色 ${name}` } },
    spec: {
      tier: 'support',
      positions: ['测试岗位'],
      ...(options.administrator ? { administrator: true } : {}),
      permissions: [{ resource: 'configuration', verbs: ['read'], scope: 'org' }],
    },
  };
}
