import { planText, rootModule, same } from '../reviews/plan.ts';
import { functionModule } from '../reviews/terraform-function.ts';

/** A plan that tells how a bucket is called. */
export const BUCKET_PLAN = planText([same('aws_s3_bucket.b', { bucket: 'orders-1', arn: 'arn:aws:s3:::orders-1' })], {
  configuration: rootModule({
    'aws_iam_role.r': {},
    'aws_lambda_function.f': {},
    'aws_iam_role_policy.p': {},
    'aws_s3_bucket.b': {},
  }),
});

/** A root module that leaves it open, whose function reads a resource. */
export function readingBucket(resource: string): string {
  return functionModule('resource "aws_s3_bucket" "b" {}\n', `Action = "s3:GetObject", Resource = ${resource}`);
}
