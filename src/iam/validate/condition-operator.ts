export type OperatorFamily = 'String' | 'Arn' | 'Numeric' | 'Date' | 'Bool' | 'Binary' | 'IpAddress' | 'Null';

/** An operator of a condition block, taken apart. */
export interface ConditionOperator {
  /** As it is written: `ForAnyValue:StringLikeIfExists`. */
  readonly operator: string;
  readonly quantifier: 'ForAllValues' | 'ForAnyValue' | undefined;
  readonly ifExists: boolean;
  /** Without quantifier and suffix, in lower case: `stringlike`. */
  readonly base: string;
  /** Undefined for an operator that does not exist. */
  readonly family: OperatorFamily | undefined;
  readonly negated: boolean;
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
const OPERATOR =
  /^(?:(string)(?:not)?(?:equals(?:ignorecase)?|like)|(arn)(?:not)?(?:equals|like)|(numeric|date)(?:(?:not)?equals|(?:less|greater)than(?:equals)?)|(bool)|(binary)equals|(?:not)?(ipaddress)|(null))$/;

const FAMILIES: Readonly<Record<string, OperatorFamily>> = {
  string: 'String',
  arn: 'Arn',
  numeric: 'Numeric',
  date: 'Date',
  bool: 'Bool',
  binary: 'Binary',
  ipaddress: 'IpAddress',
  null: 'Null',
};

export function readOperator(operator: string): ConditionOperator {
  const prefix = /^(ForAllValues|ForAnyValue):/i.exec(operator);
  const rest = operator.slice(prefix?.[0].length ?? 0).toLowerCase();
  const ifExists = rest.endsWith('ifexists');
  const base = ifExists ? rest.slice(0, -'ifexists'.length) : rest;
  const family = OPERATOR.exec(base)?.slice(1).find(Boolean);
  return {
    operator,
    quantifier: prefix ? (/all/i.test(prefix[1]!) ? 'ForAllValues' : 'ForAnyValue') : undefined,
    ifExists,
    base,
    family: family === undefined ? undefined : FAMILIES[family],
    negated: base.includes('not'),
  };
}

/** Whether `*` and `?` are wildcards in the values. */
export function takesWildcards({ family, base }: ConditionOperator): boolean {
  return family === 'Arn' || (family === 'String' && base.endsWith('like'));
}
