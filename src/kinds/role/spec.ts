// Generated from schemas/role.schema.json by `npm run generate`. Do not edit.
import type { CelField, ReferenceField } from '../kind.ts';

/**
 * Unique within its kind; lower-case letters, digits and hyphens; never changes. 同类资源内唯一的名称：小写字母、数字和连字符，创建后不可修改。
 */
export type Name = string;
/**
 * What may be acted on: tasks; procedures; store records; devices and demo units; stock; price tags and prices; sales figures; cash, closings and floats; promotions; customer data; complaints; rosters; training; scorecards; attrition risk; approval requests; photos and other evidence; feedback; reports; metrics; forecasts and footfall; staff accounts; roles and their bindings; policies; integrations; rollout phases; pushed configuration as a whole; the audit trail; access tokens. 可操作的对象：任务、作业标准、门店档案、设备与样机、库存、价格、销售数据、现金、日结与备用金、促销活动、顾客信息、客诉、排班、培训、绩效、流失风险、审批单、取证资料、建议反馈、报表、指标、预测与客流、员工账号、角色与授权、策略、系统对接、推广阶段、整套配置、审计日志、访问令牌。
 */
export type RoleResource =
  | 'task'
  | 'sop'
  | 'store'
  | 'device'
  | 'inventory'
  | 'price'
  | 'sale'
  | 'cash'
  | 'campaign'
  | 'customer'
  | 'complaint'
  | 'roster'
  | 'training'
  | 'performance'
  | 'attrition'
  | 'approval'
  | 'evidence'
  | 'feedback'
  | 'report'
  | 'metric'
  | 'analytics'
  | 'user'
  | 'role'
  | 'policy'
  | 'integration'
  | 'rollout'
  | 'configuration'
  | 'audit-log'
  | 'token';
/**
 * What may be done. `submit` hands in work or a request, `review` accepts or rejects it, `excuse` takes a task out of the statistics, `apply` makes configuration live, `waive` grants an exception, `sign-off` closes a phase. 可执行的操作。submit 提交，review 审核，excuse 免责剔除，apply 发布配置，waive 批准例外，sign-off 阶段签署。
 *
 * @minItems 1
 */
export type RoleVerbs = (
  | 'read'
  | 'create'
  | 'update'
  | 'delete'
  | 'submit'
  | 'review'
  | 'approve'
  | 'assign'
  | 'excuse'
  | 'export'
  | 'apply'
  | 'waive'
  | 'sign-off'
)[];

/**
 * What the holders of a position may do and what they may never do. Nothing is allowed that no role grants, and a denial beats every grant. 岗位角色的权限与禁止事项；未授权即不可操作，禁止优先于授权。
 */
export interface Role {
  /**
   * Schema version. 架构版本。
   */
  apiVersion: 'storeops.dev/v1';
  /**
   * Kind of resource. 资源类型。
   */
  kind: 'Role';
  metadata: Metadata;
  spec: RoleSpec;
}
/**
 * Who this resource is. 资源的身份信息。
 */
export interface Metadata {
  name: Name;
  displayName?: LocalizedText;
  labels?: Labels;
  annotations?: Annotations;
}
/**
 * Text in Chinese (required) and English. 中文（必填）和英文文本。
 */
export interface LocalizedText {
  /**
   * Chinese text. 中文。
   */
  'zh-CN': string;
  /**
   * English text. 英文。
   */
  en?: string;
}
/**
 * Key-value pairs that selectors match. 供选择器匹配的标签。
 */
export interface Labels {
  [k: string]: string;
}
/**
 * Free notes that no selector reads. 备注信息，选择器不读取。
 */
export interface Annotations {
  [k: string]: string;
}
/**
 * The role. 角色内容。
 */
export interface RoleSpec {
  /**
   * Training tier: management, store manager, frontline, support. 培训层级：管理层、店长级、一线、支持。
   */
  tier: 'management' | 'store-manager' | 'frontline' | 'support';
  description?: LocalizedText;
  /**
   * Positions as the staff directory names them; people are never listed in configuration. 人事通讯录中的岗位名称；配置中不登记个人。
   *
   * @minItems 1
   * @maxItems 20
   */
  positions: string[];
  /**
   * May administer the platform; a platform refuses to lose its last administrator. It grants nothing by itself. 平台管理员；平台拒绝移除最后一位管理员。此项本身不授予任何权限。
   */
  administrator?: boolean;
  /**
   * Roles whose permissions and denials this one takes over; no cycles. 继承其权限与禁止事项的角色，不可成环。
   *
   * @maxItems 10
   */
  inherits?: string[];
  /**
   * What the role may do. 授权。
   *
   * @maxItems 100
   */
  permissions: RolePermission[];
  /**
   * What the role may never do, whatever other roles of the same person grant. 禁止事项：无论同一人的其他角色如何授权，一律禁止。
   *
   * @maxItems 100
   */
  denies?: RoleDenial[];
  /**
   * Roles that one person must not hold together with this one (separation of duties). 不相容岗位：同一人不得兼任的角色。
   *
   * @maxItems 20
   */
  incompatibleWith?: string[];
  maxApprovalAmount?: Money;
  /**
   * Fields that the role sees masked; like a denial it is inherited and beats what other roles show. 对该角色脱敏显示的字段；与禁止事项一样可继承，并优先于其他角色。
   *
   * @maxItems 50
   */
  dataMask?: string[];
}
/**
 * One grant. 一项授权。
 */
export interface RolePermission {
  resource: RoleResource;
  verbs: RoleVerbs;
  /**
   * Reach, always inside the binding's scope: own = what the person made or was given; store = the stores where the person is posted; region = their regions; org = the whole binding. 权限范围，不超出授权绑定的范围：own 本人，store 任职门店，region 所辖区域，org 绑定范围内全部。
   */
  scope: 'own' | 'store' | 'region' | 'org';
  /**
   * CEL expression. CEL 表达式。
   */
  condition?: string;
}
/**
 * One denial. 一项禁止。
 */
export interface RoleDenial {
  /**
   * As in permissions; `*` is everything. 同授权对象；* 表示全部。
   */
  resource:
    | '*'
    | 'task'
    | 'sop'
    | 'store'
    | 'device'
    | 'inventory'
    | 'price'
    | 'sale'
    | 'cash'
    | 'campaign'
    | 'customer'
    | 'complaint'
    | 'roster'
    | 'training'
    | 'performance'
    | 'attrition'
    | 'approval'
    | 'evidence'
    | 'feedback'
    | 'report'
    | 'metric'
    | 'analytics'
    | 'user'
    | 'role'
    | 'policy'
    | 'integration'
    | 'rollout'
    | 'configuration'
    | 'audit-log'
    | 'token';
  verbs: RoleVerbs;
  /**
   * What is denied: own = one's own work and requests, store = everything at the stores where the person is posted, and so on. Everything when absent. 禁止范围：own 本人经办的事项，store 任职门店的事项，依此类推；不填表示全部。
   */
  scope?: 'own' | 'store' | 'region' | 'org';
  /**
   * CEL expression. CEL 表达式。
   */
  condition?: string;
  reason?: LocalizedText;
}
/**
 * An amount in the currency's minor unit (fen for CNY). 金额，以最小货币单位计（人民币为分）。
 */
export interface Money {
  /**
   * ISO 4217 code. 货币代码。
   */
  currency: string;
  /**
   * Whole number of minor units. 最小货币单位的整数。
   */
  amountMinor: number;
}

/** Fields that name other resources, from the schema's x-references and x-mentions. */
export const referenceFields: readonly ReferenceField[] = [
  {"path":["spec","inherits","*"],"kind":"Role","mention":false},
  {"path":["spec","incompatibleWith","*"],"kind":"Role","mention":true},
];

/** Fields that hold CEL expressions, from the schema's x-cel. */
export const celFields: readonly CelField[] = [
  {"path":["spec","permissions","*","condition"],"environment":"permission-condition"},
  {"path":["spec","denies","*","condition"],"environment":"permission-condition"},
];
