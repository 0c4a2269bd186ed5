import type { Address } from '../model/address.ts';
import type { CelEnvironment } from '../model/cel-environment.ts';
import type { CelType } from '../model/cel-type.ts';
import type { ValuePath } from '../model/diagnostic.ts';
import type { Layer } from '../model/layers.ts';
import type { Resource } from '../model/resource.ts';
import type { Selector } from '../model/selector.ts';
import type { Catalogue } from './catalogue.ts';
import type { OverrideMap } from './override.ts';
import type { PolicyRule } from './policy-rule.ts';

/** A field that names other resources. `*` in the path stands for any array index or map key; a final `@key` for a map's keys. */
export interface ReferenceField {
  readonly path: readonly string[];
  readonly kind: string;
  /** A mention must exist, but says nothing about order: two resources may mention each other. */
  readonly mention: boolean;
}

/** A field that holds a CEL expression; the path is as in `ReferenceField`. */
export interface CelField {
  readonly path: readonly string[];
  /** What the expression may use, by name; see `Kind.environments`. */
  readonly environment: string;
}

/** The type of a kind's resources in expressions. */
export type ResourceType = (kind: string) => CelType;

/** One place where a resource names another. */
export interface Reference {
  readonly kind: string;
  readonly name: string;
  /** A version range after `@`, as in `open-store@^2`. */
  readonly range?: string;
  readonly path: ValuePath;
  readonly mention: boolean;
}

/** Where layers of a kind come from. */
export interface LayerSource {
  readonly kind: string;
  readonly path: ValuePath;
}

/** The environment of an expression at a path. */
export type EnvironmentAt = (path: ValuePath) => CelEnvironment;

/** Codes by which a resource is known outside, and which no other resource of its kind may have. */
export interface Identifiers {
  /** The codes of a resource, each at its position and empty where it has none, as one text with `|` between. */
  read(resource: Resource): string;
  /** What the code at a position is one of, such as `device`: two codes clash only within one sort. */
  sort(position: number): string;
  /** Where the code at a position stands in the document. */
  path(position: number): ValuePath;
}

/** Looks resources up while another one's layers are gathered. */
export interface FindResource {
  one(address: Address): Resource | undefined;
  all(kind: string): readonly Resource[];
}

/** What a room outside `kinds/` may know of a kind; `Outline` is what rules across resources are told of one. */
export interface Kind<Outline = unknown> {
  /** As written in YAML: `TaskTemplate`. */
  readonly kind: string;
  /** As a person types it: `task-template`; also the schema's file name. */
  readonly slug: string;
  /** In counts: `task templates`, `任务模板`. */
  readonly title: { readonly 'zh-CN': string; readonly en: string; readonly plural: string };
  readonly referenceFields: readonly ReferenceField[];
  /** What a resource names elsewhere than in fields of their own, as in its expressions. */
  furtherReferences?(resource: Resource): readonly Reference[];
  /** Absent for kinds without expressions. */
  readonly celFields?: readonly CelField[];
  /** What the expressions of a resource may use, by the name in `celFields`; it may depend on the resource and on the place. */
  environments?(resource: Resource, typeOf: ResourceType): Readonly<Record<string, EnvironmentAt>>;
  /** Short facts that other rooms select and group by; a store's are its labels, region, format, phase and life cycle. */
  summary(resource: Resource): Readonly<Record<string, string>>;
  /** Selectors pick resources of this kind by the labels of their summary. */
  readonly selectable?: true;
  /** What rules across resources read of one beside its summary: plain data, kept for every resource, so as little as will do. */
  outline?(resource: Resource): Outline;
  /** Absent for kinds that are known by their name alone. */
  readonly identifiers?: Identifiers;
  /** The stores that the resource acts on, for kinds that choose their stores themselves. */
  target?(resource: Resource): Selector | undefined;
  /** What a resource demands of others, for kinds that judge them. */
  rule?(resource: Resource): PolicyRule;
  /** Kinds whose resources are layers above this kind's, and where in their documents the layer stands. */
  readonly layersFrom?: readonly LayerSource[];
  /** The layers of the resource's spec, outermost first, for kinds whose values come from more than their own file. */
  layers?(resource: Resource, find: FindResource): Layer[];
  /** Fields of its resources' specs that the layers above may give as well. */
  readonly layerFields?: readonly string[];
  /** Where its resources, as layers, override fields of other kinds' resources. */
  readonly overrideMaps?: readonly OverrideMap[];
  /** Which fields its resources open to such overrides. */
  readonly catalogue?: Catalogue;
}
