import { expect, test } from '@jest/globals';
import { reviewInMemory } from '../reviews/in-memory.ts';
import { stack } from '../reviews/pair.ts';

test.each([
  ['s3:PutObject', 'arn:aws:s3:::orders/*', 'low'],
  ['s3:PutObject', 'arn:aws:s3:::*', 'medium'],
  ['s3:PutObject', 'arn:aws:s3:::*/*', 'medium'],
  ['dynamodb:PutItem', 'arn:aws:dynamodb:*:*:table/*', 'medium'],
  ['dynamodb:PutItem', 'arn:aws:dynamodb:*:*:table/orders', 'low'],
])('gaining %s on %s is %s', async (action, resource, severity) => {
  const granted = stack({ statements: `- {Effect: Allow, Action: "${action}", Resource: "${resource}"}` });
  const { report } = await reviewInMemory({ 'template.yaml': stack() }, { 'template.yaml': granted });
  expect(report.findings.map((finding) => finding.severity)).toEqual([severity]);
});
