import type { Evidence } from '../suggestions/suggestion.ts';
import { clip, visible } from './hostile.ts';
import type { Report, ReportChange, ReportGain } from './report.ts';

/** `1 function`, `2 functions`. */
export function count(many: number, one: string, several = `${one}s`): string {
  return `${many} ${many === 1 ? one : several}`;
}

/** `a, b and c`; with `most`, `a, b and 4 more`. */
export function listed(items: readonly string[], most = Number.POSITIVE_INFINITY): string {
  const shown = items.length > most ? [...items.slice(0, most), `${items.length - most} more`] : items;
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown[shown.length - 1]}`;
}

/** An id without the file that is named beside it anyway: `OrdersFunction` of `template.yaml#OrdersFunction`. */
export function localId(id: string, file: string): string {
  return id.startsWith(`${file}#`) ? id.slice(file.length + 1) : id;
}

/** A commit's usual seven digits; anything else, such as a folder, as it is. */
export function revision(name: string): string {
  return /^[0-9a-f]{40,64}$/.test(name) ? name.slice(0, 7) : clip(visible(name), 80);
}

/** `function`, `role`, `policy`, or `unit` where they are mixed. */
export function kindOf(changes: readonly ReportChange[]): string {
  const kinds = new Set(changes.map((change) => change.subject.kind));
  const [only] = kinds;
  return kinds.size === 1 && only ? only : 'unit';
}

export function plural(kind: string): string {
  return kind === 'policy' ? 'policies' : `${kind}s`;
}

/** What the request carries besides action and resource, key by key; `quote` marks the user's text. */
export function contextWords(gain: ReportGain, quote: (text: string) => string): readonly string[] {
  return Object.entries(gain.context)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, values]) =>
      values.length === 0 ? `no ${quote(key)}` : `${quote(key)} = ${listed(values.map((value) => quote(value)))}`,
    );
}

const EVIDENCE: Readonly<Record<Evidence['kind'], string>> = {
  'base-statement': 'stands at',
  'code-call': 'is called at',
  template: 'is wired up at',
  trail: 'was used, see',
};

/** How a piece of evidence speaks for access: `is called at`. */
export function evidenceVerb({ kind }: Evidence): string {
  return EVIDENCE[kind];
}

/** What every report says it does not look at (the sentence of docs/semantics.md, "Units and access"). */
export const NOT_PART_OF_ACCESS =
  'not part of access: resource-based policies (which may allow a role by themselves), ' +
  'service and resource control policies, session policies';

/** The facts that every rendering ends with; `quote` marks revisions and names. */
export function footnotes(report: Report, quote: (text: string) => string): readonly string[] {
  const { roles, functions } = report.coverage;
  const all = roles.whole + roles.part + roles.none;
  const partly = [
    ...(roles.part > 0 ? [`${roles.part} in part`] : []),
    ...(roles.none > 0 ? [`${roles.none} not at all`] : []),
  ];
  const read = `${count(functions, 'function')}, ${roles.whole} of ${count(all, 'role')} read whole`;
  return [
    `compared ${sides(report, quote)}, by ${listed(report.engines.map(engine))}`,
    `covered ${[read, ...partly].join(', ')}`,
    `data of ${report.data.actions} (actions) and ${report.data.managedPolicies} (AWS managed policies), ` +
      `${report.tool.name} ${report.tool.version}`,
    NOT_PART_OF_ACCESS,
  ];
}

/** Commits as git writes a comparison; folders apart, since their names hold dots themselves. */
function sides({ base, head }: Report, quote: (text: string) => string): string {
  const [before, after] = [revision(base), revision(head)];
  const commits = before !== base && after !== head;
  return commits ? quote(`${before}…${after}`) : `${quote(before)} with ${quote(after)}`;
}

function engine(name: Report['engines'][number]): string {
  return name === 'embedded' ? 'the embedded engine' : 'IAM Access Analyzer';
}
