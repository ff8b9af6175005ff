import { literalOf, type Text, textOf } from '../../source/text.ts';
import type { Witness } from '../answer.ts';
import type { Catalog, CatalogAction } from '../catalog.ts';
import { evaluate } from '../evaluate.ts';
import { isPrivate, type Letter, letterOf, textTokens } from '../pattern.ts';
import type { Access, AccessRequest, Principal } from '../policy.ts';
import { BudgetExhausted } from './budget.ts';
import type { Hit } from './cases.ts';
import { ACTION, type Box, type Choice, type Compiler, PRINCIPAL, RESOURCE } from './compile.ts';
import type { Context } from './context.ts';
import { Plan, type Sighting } from './language.ts';
import { criticality } from './levels.ts';
import { nearestOf } from './nearest.ts';
import { principalCandidates, resourceCandidates } from './readable.ts';
import { type Discovery, positivesOf, type Search } from './search.ts';

/** How many signatures of real actions are tried before the shortest request is shown instead. */
const MOST_TRIES = 8;

/** Turns what the search found into a request that people can read, and replays it. */
export class WitnessMaker {
  private readonly before: Access;
  private readonly after: Access;
  private readonly search: Search;
  private readonly compiler: Compiler;
  private readonly catalog: Catalog | undefined;

  constructor(before: Access, after: Access, search: Search, compiler: Compiler, catalog: Catalog | undefined) {
    this.before = before;
    this.after = after;
    this.search = search;
    this.compiler = compiler;
    this.catalog = catalog;
  }

  /** Throws where the evaluator does not agree with the search: a defect of ours. */
  witness(hit: Hit): Witness {
    const readable = this.readableWithinBudget(hit);
    const request = readable ?? this.request(hit.discovery, undefined);
    if (!this.isNew(request)) throw new Error(`a witness does not replay: ${JSON.stringify(request)}`);
    const nearest = nearestOf(this.before, request);
    return {
      request,
      allowedBy: hit.primary.statement,
      ...(nearest && { nearest }),
      futureOnly: this.catalog !== undefined && this.catalog.action(request.action) === undefined,
    };
  }

  private readableWithinBudget(hit: Hit): AccessRequest | undefined {
    try {
      return this.readable(hit);
    } catch (error) {
      if (error instanceof BudgetExhausted) return undefined;
      throw error;
    }
  }

  private isNew(request: AccessRequest): boolean {
    return evaluate(this.after, request) === 'allowed' && evaluate(this.before, request, 'wide') !== 'allowed';
  }

  private readable(hit: Hit): AccessRequest | undefined {
    const positives = positivesOf(hit.tuple, hit.extras);
    const { settings } = this.search;
    const touching = hit.negatives.cover.touching(hit.tuple);
    const actions = new Plan(ACTION, positives[ACTION]!, touching, settings.mode);
    for (const { name, action, sighting } of this.actionsFor(hit, actions)) {
      const reached = new Set(sighting.matched);
      const left = touching.filter((box) => reached.has(box.id));
      const resources = new Plan(RESOURCE, positives[RESOURCE]!, left, settings.mode);
      const candidates = resourceCandidates(hit.tuple[RESOURCE]!, action).map((text) => this.word(text));
      const sightings = [...candidates.flatMap((word) => resources.sighting(word) ?? [])];
      sightings.push(...this.search.sight(RESOURCE, positives[RESOURCE]!, left));
      const rest = positives.slice(PRINCIPAL).map((choices) => this.principals(hit, choices, left));
      const found = this.search.combine(
        [[sighting], sightings, ...rest],
        left,
        this.search.holding(hit.primary, hit.extras),
      );
      const request = found && this.request(found, name);
      if (request && this.isNew(request)) return request;
    }
    return undefined;
  }

  private principals(hit: Hit, choices: readonly Choice[], left: readonly Box[]): Sighting[] {
    const plan = new Plan(PRINCIPAL, choices, left, this.search.settings.mode);
    const known = principalCandidates(hit.tuple[PRINCIPAL]!).flatMap((text) => plan.sighting(this.word(text)) ?? []);
    return [...known, ...this.search.sight(PRINCIPAL, choices, left)];
  }

  /** Real actions that take part, the most critical first, one for each set of negatives; then the search's own word. */
  private actionsFor(hit: Hit, plan: Plan): { name: string; action: CatalogAction | undefined; sighting: Sighting }[] {
    const bySignature = new Map<string, { name: string; action: CatalogAction; sighting: Sighting }>();
    for (const action of this.candidates(hit)) {
      const sighting = plan.sighting(this.word([action.name.toLowerCase()]));
      if (!sighting) continue;
      const key = sighting.matched.join();
      const other = bySignature.get(key);
      if (!other || criticality(action) < criticality(other.action))
        bySignature.set(key, { name: action.name, action, sighting });
    }
    const real = [...bySignature.values()].sort((a, b) => criticality(a.action) - criticality(b.action));
    const sighting = plan.sighting(hit.discovery.words[ACTION]!)!;
    return [...real.slice(0, MOST_TRIES), { name: this.spelled(hit), action: undefined, sighting }];
  }

  private candidates(hit: Hit): readonly CatalogAction[] {
    if (!this.catalog) return [];
    const choice = hit.tuple[ACTION]!;
    const written = (choice.except ? undefined : literalOf(choice.atoms[0]!.text)) ?? '*';
    const exact = this.catalog.action(written);
    if (exact) return [exact];
    const service = written.toLowerCase().split(':')[0]!;
    const services = /[*?]/.test(service) ? this.catalog.services : [service];
    return services.flatMap((name) => this.catalog!.actionsOf(name));
  }

  /** The search's action; as the statement spells it where it names it. */
  private spelled(hit: Hit): string {
    const choice = hit.tuple[ACTION]!;
    const written = choice.except ? undefined : literalOf(choice.atoms[0]!.text);
    const found = String.fromCharCode(...hit.discovery.words[ACTION]!);
    return written !== undefined && written.toLowerCase() === found ? written : found;
  }

  private word(text: Text): Letter[] {
    return textTokens(text, this.compiler.alphabet, 'literal').map(letterOf);
  }

  private request({ words, context }: Discovery, name: string | undefined): AccessRequest {
    const { alphabet } = this.compiler;
    const principal = words[PRINCIPAL];
    return {
      action: name ?? String.fromCharCode(...words[ACTION]!),
      resource: alphabet.textOf(words[RESOURCE]!),
      ...(principal && { principal: principalOf(alphabet.textOf(principal)) }),
      context: this.contextOf(context),
    };
  }

  private contextOf(context: Context): Record<string, Text[]> {
    const entries: [string, Text[]][] = [];
    for (const [key, { values }] of context)
      if (values) entries.push([key, values.map((word) => this.compiler.alphabet.textOf(word))]);
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

/** `AWS|arn:…`, as the search spells principals: the type is always written. */
function principalOf([first, ...rest]: Text): { type: Principal['type']; text: Text } {
  const marked = first as string;
  const mark = marked.indexOf('|');
  return { type: marked.slice(0, mark) as Principal['type'], text: textOf(marked.slice(mark + 1), ...rest) };
}

/** An action is a plain string, so a request whose action rests on an unknown cannot be written down. */
export function isExpressible(hit: Hit): boolean {
  return !hit.discovery.words[ACTION]!.some(isPrivate);
}
