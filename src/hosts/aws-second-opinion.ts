import type { AccessAnalyzer } from '../iam/access-analyzer.ts';
import { hasAwsCredentials } from './aws-credentials.ts';

/**
 * AWS for a review: always where the caller says so, never for `embedded`, and for `auto` where somebody has set up
 * credentials.
 */
export async function analyzerFor(
  engine: 'auto' | 'embedded' | 'access-analyzer',
): Promise<AccessAnalyzer | undefined> {
  if (engine === 'embedded' || (engine === 'auto' && !hasAwsCredentials())) return undefined;
  // The SDK is large, and most reviews need none of it.
  const { awsAnalyzer } = await import('./aws.ts');
  return awsAnalyzer();
}
