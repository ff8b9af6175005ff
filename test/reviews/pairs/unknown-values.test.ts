import { describePairs, stack } from '../pair.ts';

const table = (name = '') => `
T:
  Type: AWS::DynamoDB::Table
  Properties: {BillingMode: PAY_PER_REQUEST${name ? `, TableName: ${name}` : ''}}
`;
const get = (resource: string) => `- {Effect: Allow, Action: dynamodb:GetItem, Resource: ${resource}}`;
const sub = (text: string) => `!Sub "${text}"`;

describePairs('unknown values', [
  {
    claim: 'the same unknown on both sides is equal; another attribute is another unknown',
    base: stack({ statements: get('!GetAtt T.StreamArn'), resources: table() }),
    head: stack({ statements: `# moved\n${get('!GetAtt T.StreamArn')}`, resources: table() }),
    silent: { access: { F: 'unchanged' } },
    twin: ['T.StreamArn', 'T.Arn'],
    caught: { access: { F: 'changed' } },
  },
  {
    claim: 'a wildcard on base covers an unknown on head; a literal does not',
    base: stack({ statements: get('"*"'), resources: table() }),
    head: stack({ statements: get('!GetAtt T.Arn'), resources: table() }),
    silent: { access: { F: 'narrowed' } },
    twin: ['dynamodb:GetItem', 'dynamodb:GetItem*'],
    caught: { access: { F: 'changed' } },
  },
  {
    claim: 'a pattern over names covers a table of any name; a pattern for other names does not',
    base: stack({ statements: get(sub('arn:aws:dynamodb:*:*:table/*')), resources: table() }),
    head: stack({ statements: get('!GetAtt T.Arn'), resources: table() }),
    silent: { access: { F: 'narrowed' } },
    twin: [
      '!GetAtt T.Arn',
      '!GetAtt T.StreamArn, Condition: {}}\n              - {Effect: Allow, Action: dynamodb:GetItem, Resource: "arn:aws:dynamodb:*:*:index/*"',
    ],
    caught: { access: { F: 'changed' } },
  },
  {
    claim: 'an ARN that is put together equals the attribute',
    base: stack({
      statements: get(sub(`arn:\${AWS::Partition}:dynamodb:\${AWS::Region}:\${AWS::AccountId}:table/\${T}`)),
      resources: table(),
    }),
    head: stack({ statements: get('!GetAtt T.Arn'), resources: table() }),
    silent: { access: { F: 'unchanged' } },
    twin: ['!GetAtt T.Arn', '!Sub "${T.Arn}*"'],
    caught: { access: { F: 'widened' } },
  },
  {
    claim: 'an attribute of a named resource equals the ARN with the name written out',
    base: stack({
      statements: get(sub(`arn:aws:dynamodb:\${AWS::Region}:\${AWS::AccountId}:table/orders`)),
      resources: table('orders'),
    }),
    head: stack({ statements: get('!GetAtt T.Arn'), resources: table('orders') }),
    silent: { access: { F: 'unchanged' } },
    twin: ['dynamodb:GetItem', 'dynamodb:PutItem'],
    caught: { access: { F: 'changed' } },
  },
  {
    claim: 'account and region are never equal to a literal, unless they are given',
    base: stack({ statements: get('arn:aws:dynamodb:eu-west-1:111122223333:table/orders') }),
    head: stack({ statements: get(sub(`arn:aws:dynamodb:\${AWS::Region}:\${AWS::AccountId}:table/orders`)) }),
    options: { values: { account: '111122223333', region: 'eu-west-1' } },
    silent: { access: { F: 'unchanged' } },
    twin: ['', ''],
    twinOptions: { values: { account: '111122223333' } },
    caught: { access: { F: 'changed' } },
  },
  {
    claim: 'the partition is aws unless another one is given',
    base: stack({ statements: get('arn:aws:dynamodb:eu-west-1:111122223333:table/orders') }),
    head: stack({ statements: get(sub(`arn:\${AWS::Partition}:dynamodb:eu-west-1:111122223333:table/orders`)) }),
    silent: { access: { F: 'unchanged' } },
    twin: ['', ''],
    twinOptions: { values: { partition: 'aws-cn' } },
    caught: { access: { F: 'changed' } },
  },
  {
    claim: 'a resource that is declared on both sides is the same resource under another name; a literal name is not',
    base: stack({ statements: get('!GetAtt T.Arn'), resources: table('orders') }),
    head: stack({ statements: get('!GetAtt T.Arn'), resources: table('orders-2') }),
    silent: { access: { F: 'unchanged' }, findings: ['resource-renamed'] },
    twin: ['!GetAtt T.Arn', `!Sub "arn:aws:dynamodb:\${AWS::Region}:\${AWS::AccountId}:table/orders-2"`],
    caught: { access: { F: 'changed' } },
  },
  {
    claim: 'a resource that only lost its name is the same resource; another resource is not',
    base: stack({ statements: get('!GetAtt T.Arn'), resources: `${table('orders')}${table().replace('T:', 'U:')}` }),
    head: stack({ statements: get('!GetAtt T.Arn'), resources: `${table()}${table().replace('T:', 'U:')}` }),
    silent: { access: { F: 'unchanged' }, findings: ['resource-renamed'] },
    twin: ['!GetAtt T.Arn', '!GetAtt U.Arn'],
    caught: { access: { F: 'changed' } },
  },
  {
    claim: 'imports are known by their name',
    base: stack({ statements: get('!ImportValue orders-table') }),
    head: stack({ statements: get('!ImportValue orders-table'), fn: 'MemorySize: 256' }),
    silent: { access: { F: 'unchanged' } },
    twin: ['orders-table', 'users-table'],
    caught: { access: { F: 'changed' }, says: ['users-table'] },
  },
  {
    claim: 'access to a resource that the same change creates is widened, low and createdHere',
    base: stack(),
    head: stack({ resources: table() }),
    silent: { access: { F: 'unchanged' } },
    twin: [
      'Type: AWS::IAM::Role\n    Properties:\n',
      'Type: AWS::IAM::Role\n    Properties:\n      Policies: [{PolicyName: p, PolicyDocument: {Version: "2012-10-17", Statement: [{Effect: Allow, Action: dynamodb:GetItem, Resource: !GetAtt T.Arn}]}}]\n',
    ],
    caught: { access: { F: 'widened' }, says: ['"createdHere":true', '"severity":"low"', `\${T.Arn}`] },
  },
  {
    claim: 'a Deny on an unknown that stays keeps holding; without it nothing is held back',
    base: stack({
      statements: `- {Effect: Allow, Action: "dynamodb:*", Resource: "*"}\n- {Effect: Deny, Action: "dynamodb:*", Resource: !GetAtt T.Arn}`,
      resources: table(),
    }),
    head: stack({
      statements: `- {Effect: Deny, Action: "dynamodb:*", Resource: !GetAtt T.Arn}\n- {Effect: Allow, Action: "dynamodb:*", Resource: "*"}`,
      resources: table(),
    }),
    silent: { access: { F: 'unchanged' } },
    twin: ['{Effect: Deny, Action: "dynamodb:*"', '{Effect: Deny, Action: "dynamodb:Get*"'],
    caught: { access: { F: 'widened' } },
  },
  {
    claim: 'everything but an unknown is equal to itself, and not to everything but another',
    base: stack({
      statements: `- {Effect: Allow, Action: "dynamodb:*", NotResource: !GetAtt T.Arn}`,
      resources: `${table()}${table().replace('T:', 'U:')}`,
    }),
    head: stack({
      statements: `- {Effect: Allow, Action: ["dynamodb:*"], NotResource: [!GetAtt T.Arn]}`,
      resources: `${table()}${table().replace('T:', 'U:')}`,
    }),
    silent: { access: { F: 'unchanged' } },
    twin: ['T.Arn', 'U.Arn'],
    caught: { access: { F: 'changed' } },
  },
  {
    claim: 'a Deny that an unknown may be about is not dropped in silence',
    base: stack({
      statements: `- {Effect: Allow, Action: "s3:GetObject", Resource: !ImportValue bucket}\n- {Effect: Deny, Action: "s3:GetObject", Resource: "arn:aws:s3:::secret/*"}`,
    }),
    head: stack({
      statements: `- {Effect: Allow, Action: "s3:GetObject", Resource: !ImportValue bucket}\n- {Effect: Deny, Action: "s3:*", Resource: "arn:aws:s3:::secret/*"}`,
    }),
    silent: { access: { F: 'unchanged' } },
    twin: ['Action: "s3:*", Resource: "arn:aws:s3:::secret/*"', 'Action: "s3:*", Resource: "arn:aws:s3:::other/*"'],
    caught: { access: { F: 'undecided' } },
  },
]);
