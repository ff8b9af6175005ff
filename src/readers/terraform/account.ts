import { type Text, textOf } from '../../source/text.ts';
import { attributeOf, type Block, type Expression, literalString } from '../../terraform/syntax.ts';
import type { Module } from './module.ts';

const SUFFIXES: Readonly<Record<string, string>> = {
  'aws-cn': 'amazonaws.com.cn',
  'aws-iso': 'c2s.ic.gov',
  'aws-iso-b': 'sc2s.sgov.gov',
};

export function urlSuffix(module: Module): string {
  return SUFFIXES[module.session.values.partition] ?? 'amazonaws.com';
}

/** The account of the provider that a block uses. It is the review's own unless another role is assumed. */
export function accountId(module: Module, block: Block): Text {
  const { name, configuration } = providerOf(module, block);
  const assumes = configuration?.body.blocks.some(({ type }) => type.startsWith('assume_role'));
  if (name !== 'aws' && assumes)
    return [module.session.unknown(`provider.${name}.account`, 'pseudo-parameter', 'field')];
  const { account } = module.session.values;
  return account
    ? textOf(account)
    : [{ token: '#AWS::AccountId', label: 'AWS::AccountId', why: 'pseudo-parameter', shape: 'field' }];
}

/** The region of the provider that a block uses; another provider's region is known where it is written. */
export function region(module: Module, block: Block): Text {
  const written = attributeOf(block.body, 'region')?.value;
  const own = block.type === 'resource' ? literalString(written) : undefined;
  const { name, configuration } = providerOf(module, block);
  if (own !== undefined) return textOf(own);
  if (name !== 'aws') {
    const literal = literalString(attributeOf(configuration?.body ?? EMPTY, 'region')?.value);
    const unknown = module.session.unknown(`provider.${name}.region`, 'pseudo-parameter', 'field');
    return [literal === undefined ? unknown : { ...unknown, value: textOf(literal) }];
  }
  const given = module.session.values.region;
  return given
    ? textOf(given)
    : [{ token: '#AWS::Region', label: 'AWS::Region', why: 'pseudo-parameter', shape: 'field' }];
}

const EMPTY: Block['body'] = { attributes: [], blocks: [], at: { file: { path: '', text: '' }, start: 0, end: 0 } };

/** The name, in the root module, of the provider that a block uses: `aws` or `aws.alias`. */
export function providerOf(module: Module, block: Block): { name: string; configuration: Block | undefined } {
  const local = providerName(attributeOf(block.body, 'provider')?.value) ?? 'aws';
  const name = module.provider(local);
  return { name, configuration: module.root().source.providers.get(name) };
}

function providerName(expression: Expression | undefined): string | undefined {
  if (expression?.kind === 'attribute' && expression.of.kind === 'variable')
    return `${expression.of.name}.${expression.name}`;
  return expression?.kind === 'variable' ? expression.name : literalString(expression);
}
