/** What the SAM transform knows by itself: its policy templates and its connectors. */
export interface SamData {
  readonly policyTemplates: ReadonlyMap<string, PolicyTemplate>;
  /** By the type of the source, then by the type of the destination. */
  readonly connectors: ReadonlyMap<string, ReadonlyMap<string, ConnectorProfile>>;
  /** How connectors refer to a resource, by its type. */
  readonly connectable: ReadonlyMap<string, Connectable>;
}

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-policy-template-list.html */
export interface PolicyTemplate {
  readonly parameters: readonly string[];
  /** A policy document, in which `Ref` of a parameter stands for what the template is given. */
  readonly definition: unknown;
}

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/reference-sam-connector.html */
export interface ConnectorProfile {
  readonly Type: string;
  readonly Properties: {
    /** Whose role carries the policy: the source's, or the destination's. */
    readonly SourcePolicy?: boolean;
    /** What each permission grants; `%{Destination.Arn}` stands for a part of a side. */
    readonly AccessCategories: Readonly<Record<string, { readonly Statement?: readonly unknown[] }>>;
  };
}

export interface Connectable {
  /** The property that holds the role, or how else it is found. */
  readonly Inputs?: { readonly Role?: string | { readonly Function: string } };
  readonly Outputs?: Readonly<Record<string, unknown>>;
}

/** Reads `data/sam-policy-templates.json` and `data/sam-connectors.json`. */
export function readSamData(policyTemplates: string, connectors: string): SamData {
  const { templates } = JSON.parse(policyTemplates) as { templates: Record<string, PolicyTemplate> };
  const { profiles, resources } = JSON.parse(connectors) as {
    profiles: Record<string, Record<string, ConnectorProfile>>;
    resources: Record<string, Connectable>;
  };
  return {
    policyTemplates: new Map(Object.entries(templates)),
    connectors: new Map(Object.entries(profiles).map(([source, to]) => [source, new Map(Object.entries(to))])),
    connectable: new Map(Object.entries(resources)),
  };
}
