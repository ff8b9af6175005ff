import { inAskableParts, isListedAction, isListedResource, type ListedAccess } from '../iam/access-not-granted.ts';
import { type MapNode, type Node, scalarText, spokenText } from '../source/node.ts';
import type { Problem } from '../source/problem.ts';
import { placeOf, type SourceFile, type Span } from '../source/span.ts';
import { parseYaml } from '../source/yaml.ts';
import type { Given } from './command-line.ts';
import { CONFIGURATION_KEYS, type ConfigurationKey } from './configuration-keys.ts';
import { complaintAbout, nearest, type Option } from './options.ts';
import { NO_RULES, type Rules } from './rules.ts';
import type { WrittenAction } from './unknown-actions.ts';

/** What a configuration file says: options, as they would be given in a call, and rules. */
export interface Configuration {
  readonly given: readonly Given[];
  readonly rules: Rules;
}

export const NO_CONFIGURATION: Configuration = { given: [], rules: NO_RULES };

/** A file that is read whole, or its mistakes: a part of what somebody meant may be laxer than the whole. */
export type ReadConfiguration =
  | { readonly configuration: Configuration; readonly actions: readonly WrittenAction[]; readonly mistakes?: undefined }
  | { readonly configuration?: undefined; readonly actions?: undefined; readonly mistakes: readonly Problem[] };

/** Whoever has made more will see the rest after these. */
const MOST_MISTAKES = 20;
const MOST_CHARACTERS = 300;

export function readConfiguration(file: SourceFile): ReadConfiguration {
  const { roots, problems } = parseYaml(file);
  if (problems.length > 0) return { mistakes: problems };
  const [root, second] = roots;
  const reading = new Reading();
  if (second) reading.mistake(second.at, 'there is more than one document', 'leave one of them, without `---`');
  else if (root) reading.root(root);
  const { mistakes, given, rules, actions } = reading;
  return mistakes.length > 0
    ? { mistakes: mistakes.slice(0, MOST_MISTAKES) }
    : { configuration: { given, rules }, actions };
}

type Take = (text: string, at: Span) => void;
type OptionKey = Extract<ConfigurationKey, { readonly option: Option }>;

/** A list of access, and what its items look like. */
interface ListForm {
  readonly name: 'actions' | 'resources';
  readonly takes: (text: string) => boolean;
  readonly is: string;
  readonly help: string;
}

const ACTIONS: ListForm = {
  name: 'actions',
  takes: isListedAction,
  is: 'action pattern',
  help: 'write `iam:CreateUser`, `iam:*` or `s3:Delete*`, or `*` for everything',
};
const RESOURCES: ListForm = {
  name: 'resources',
  takes: isListedResource,
  is: 'resource pattern',
  help: 'write an ARN, `arn:aws:s3:::audit/*`, with wildcards in its last field alone, or `*`',
};

class Reading {
  readonly mistakes: Problem[] = [];
  readonly given: Given[] = [];
  readonly actions: WrittenAction[] = [];
  rules = NO_RULES;

  mistake(at: Span, message: string, help: string): void {
    const { file, line } = placeOf(at);
    const short = message.length > MOST_CHARACTERS ? `${message.slice(0, MOST_CHARACTERS)}…` : message;
    this.mistakes.push({ code: 'configuration', message: short, help, file, line, hides: true, span: at });
  }

  /** A file with nothing but comments says nothing. */
  root(node: Node): void {
    if (node.kind === 'scalar' && node.type === 'null') return;
    if (node.kind === 'map') this.keys(node);
    else this.mistake(node.at, 'a configuration is a map of keys', 'write `fail-on: widened`, for example');
  }

  private keys({ entries }: MapNode): void {
    for (const { key, keyAt, value } of entries) {
      const known = CONFIGURATION_KEYS.find(({ name }) => name === key);
      if (known) this.value(known, value);
      else {
        const names = CONFIGURATION_KEYS.map(({ name }) => name);
        this.unknownKey(key, keyAt, names);
      }
    }
  }

  private unknownKey(key: string, at: Span, names: readonly string[]): void {
    const close = nearest(key, names);
    const all = names.map((name) => `\`${name}\``).join(', ');
    this.mistake(at, `unknown key \`${key}\``, close ? `did you mean \`${close}\`?` : `the keys are ${all}`);
  }

  private value(key: ConfigurationKey, node: Node): void {
    if ('option' in key) this.option(key, node);
    else if (key.shape === 'access') this.rules = { ...this.rules, neverGrant: this.access(key.name, node) };
    else this.rules = { ...this.rules, allowCreatedHere: this.switch(key.name, node) };
  }

  private option(key: OptionKey, node: Node): void {
    const { shape, name } = key;
    const give: Take = (text, at) => this.give(key, text, at);
    if (shape === 'pairs') this.pairs(name, node);
    else if (shape === 'words') this.words(name, node, give);
    else this.word(node, `\`${name}\` takes one word`, give);
  }

  private give({ name, option }: OptionKey, text: string, at: Span): void {
    const complaint = complaintAbout(option, text, name);
    if (complaint) this.mistake(at, complaint.message, complaint.help);
    else this.given.push({ name, value: text });
  }

  private word(node: Node, complaint: string, take: Take): void {
    const text = scalarText(node);
    if (text) take(text, node.at);
    else this.mistake(node.at, complaint, HELP);
  }

  /** A word by itself is a list of one. */
  private words(name: string, node: Node, take: Take): void {
    for (const item of itemsOf(node)) this.word(item, `\`${name}\` takes a list of words`, take);
  }

  private pairs(name: string, node: Node): void {
    if (node.kind !== 'map') this.mistake(node.at, `\`${name}\` takes names and values`, HELP);
    else
      for (const { key, keyAt, value } of node.entries) {
        const text = scalarText(value);
        if (key === '' || key.includes('=')) this.mistake(keyAt, `\`${name}\` takes no name \`${key}\``, HELP);
        else if (text === undefined) this.mistake(value.at, `\`${key}\` takes one text`, HELP);
        else this.given.push({ name, value: `${key}=${text}` });
      }
  }

  private switch(name: string, node: Node): boolean {
    if (node.kind === 'scalar' && node.type === 'boolean') return spokenText(node) === 'true';
    this.mistake(node.at, `\`${name}\` takes \`true\` or \`false\``, HELP);
    return false;
  }

  /** Patterns that stand by themselves are one list. */
  private access(name: string, node: Node): readonly ListedAccess[] {
    const alone = new Set<string>();
    const listed: ListedAccess[] = [];
    const complaint = `\`${name}\` takes action patterns, and objects of \`actions\` and \`resources\``;
    for (const item of itemsOf(node))
      if (item.kind === 'map') listed.push(this.object(item));
      else this.word(item, complaint, (text, at) => this.pattern(ACTIONS, text, at, alone));
    const all = alone.size > 0 ? [{ actions: [...alone], resources: [] }, ...listed] : listed;
    return all.flatMap(inAskableParts);
  }

  private object(node: MapNode): ListedAccess {
    const access = { actions: new Set<string>(), resources: new Set<string>() };
    for (const { key, keyAt, value } of node.entries) {
      const form = [ACTIONS, RESOURCES].find(({ name }) => name === key);
      // A list of nothing would be a list of everything.
      if (!form) this.unknownKey(key, keyAt, [ACTIONS.name, RESOURCES.name]);
      else if (itemsOf(value).length === 0) this.mistake(value.at, `\`${key}\` lists nothing`, form.help);
      else this.words(key, value, (text, at) => this.pattern(form, text, at, access[form.name]));
    }
    if (node.entries.length === 0) this.mistake(node.at, 'nothing is listed here', ACTIONS.help);
    return { actions: [...access.actions], resources: [...access.resources] };
  }

  private pattern(form: ListForm, text: string, at: Span, into: Set<string>): void {
    if (!form.takes(text)) this.mistake(at, `\`${text}\` is no ${form.is}`, form.help);
    else if (!into.has(text)) {
      into.add(text);
      if (form === ACTIONS) this.actions.push({ text, at });
    }
  }
}

const HELP = 'see docs/configuration.md for what each key takes';

function itemsOf(node: Node): readonly Node[] {
  return node.kind === 'list' ? node.items : [node];
}
