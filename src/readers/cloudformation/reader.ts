import type { ManagedPolicies } from '../../iam/catalog.ts';
import type { Deployment } from '../../model/deployment.ts';
import type { Problem } from '../../source/problem.ts';
import type { Reader, ReadResult, Values, Workspace } from '../reader.ts';
import { Assembly } from './assembly.ts';
import type { Library, Session, Stack } from './context.ts';
import { deploymentOf, Findings, readStack } from './deployment.ts';
import { Exports, longestLiteral } from './exports.ts';
import { mayRead, TemplateLibrary } from './library.ts';
import { macroProblems } from './macros.ts';
import { tiesOf } from './mentions.ts';
import { openStack } from './open-stack.ts';
import type { ResourceTypes } from './resource-types.ts';
import type { SamData } from './sam/sam-data.ts';
import type { Template } from './template.ts';

/** What the reader knows of AWS: snapshots in data/. */
export interface CloudFormationWorld {
  readonly resourceTypes: ResourceTypes;
  readonly managedPolicies: ManagedPolicies;
  readonly sam: SamData;
}

/** Reads AWS CloudFormation and AWS SAM templates. */
export function cloudFormationReader(world: CloudFormationWorld): Reader {
  return {
    dialect: 'cloudformation',
    mayRead,
    read: (workspace, paths, values) => new Reading(world, workspace, values).read(paths),
  };
}

/** Steps of evaluation that one deployment may take; the largest known templates need some ten thousand. */
const MAX_STEPS = 400_000;

interface ReadRoot {
  readonly deployment: Deployment;
  readonly stack: Stack;
  readonly nested: ReadonlySet<string>;
}

class Reading {
  private readonly world: CloudFormationWorld;
  private readonly workspace: Workspace;
  private readonly values: Values;
  private readonly library: TemplateLibrary;
  private readonly exports: Exports;

  constructor(world: CloudFormationWorld, workspace: Workspace, values: Values) {
    this.world = world;
    this.workspace = workspace;
    this.values = values;
    this.library = new TemplateLibrary(workspace);
    this.exports = new Exports((template) => this.open(template, new Findings()).stack);
  }

  async read(paths: readonly string[]): Promise<ReadResult> {
    const problems: Problem[] = [];
    const templates: Template[] = [];
    for (const path of [...new Set(paths)].filter(mayRead)) {
      const opened = await this.library.open(path);
      problems.push(...opened.problems);
      if (opened.template) templates.push(opened.template);
    }
    const assembly = new Assembly(this.workspace, this.library);
    const deployed = await assembly.assembled(templates);
    let roots = deployed.map((template) => this.readRoot(template));
    // Which exports are wanted is known only after reading; a chain of three stacks is the longest that is followed.
    for (let round = 0; round < 3 && (await this.findExports()); round += 1)
      roots = deployed.map((template) => this.readRoot(template));
    const told = new Set([...problems, ...this.library.problems, ...this.exports.problems, ...assembly.problems]);
    const deployments = topmost(roots).map((root) => root.deployment);
    const together = deployed.flatMap(({ file, parts }) => (parts ? [file.path, ...parts] : []));
    return { deployments, problems: [...told], ...tiesOf(roots), together };
  }

  private open(template: Template, findings: Findings): { stack: Stack; files: Set<string> } {
    const files = new Set([template.file.path, ...(template.parts ?? [])]);
    let steps = 0;
    const session: Session = {
      id: template.file.path,
      values: this.values,
      types: this.world.resourceTypes,
      sam: this.world.sam,
      managedPolicies: this.world.managedPolicies,
      files: this.noting(files),
      report: (problem) => findings.report(problem),
      assume: (assumption) => findings.assumptions.set(assumption.token, assumption),
      spend: () => {
        steps += 1;
        return steps <= MAX_STEPS;
      },
      active: new Set(),
      exported: (name) => {
        const found = this.exports.value(name);
        if (found) files.add(found.file);
        return found?.text;
      },
    };
    return { stack: openStack(session, template), files };
  }

  /** The library, with a note of what is included: it is part of what was read. */
  private noting(files: Set<string>): Library {
    return {
      nested: (from, written) => this.library.nested(from, written),
      fragment: (from, written) => {
        const node = this.library.fragment(from, written);
        if (node) files.add(node.at.file.path);
        return node;
      },
    };
  }

  private readRoot(template: Template): ReadRoot {
    const findings = new Findings();
    const { stack, files } = this.open(template, findings);
    for (const problem of macroProblems(template)) findings.report(problem);
    readStack(stack, findings);
    const nested = new Set<string>();
    collectNested(stack, nested);
    const id = template.file.path;
    return { deployment: deploymentOf(id, [...new Set([...files, ...nested])], findings), stack, nested };
  }

  /** Looks for the templates that export what was asked for; whether there are any that were not known. */
  private async findExports(): Promise<boolean> {
    const needles = this.exports
      .takeWanted()
      .map(longestLiteral)
      .filter((needle) => needle.length > 2);
    if (needles.length === 0) return false;
    let found = false;
    for (const path of (await this.workspace.search(needles)).filter(mayRead)) {
      const { template } = await this.library.open(path);
      if (template && this.exports.add(template)) found = true;
    }
    return found;
  }
}

/** A template that another one nests is deployed by it; where templates nest each other, each is a root. */
function topmost(roots: readonly ReadRoot[]): ReadRoot[] {
  const nested = new Set(roots.flatMap((root) => [...root.nested]));
  const top = roots.filter((root) => !nested.has(root.deployment.id));
  const reached = new Set(top.flatMap((root) => root.deployment.files));
  return [...top, ...roots.filter((root) => !reached.has(root.deployment.id))];
}

function collectNested(stack: Stack, paths: Set<string>): void {
  for (const child of stack.nested.values()) {
    paths.add(child.template.file.path);
    collectNested(child, paths);
  }
}
