import { stringify } from 'yaml';
import type { Resource } from '../../model/resource.ts';
import type { View } from '../ui.ts';

/** The resource as YAML. */
export const renderView: View<Resource> = (resource) => stringify(resource, { lineWidth: 0 }).trimEnd();
