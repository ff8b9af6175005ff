import { setTimeout as sleep } from 'node:timers/promises';
import {
  AccessAnalyzerClient,
  CheckAccessNotGrantedCommand,
  CheckNoNewAccessCommand,
  CheckNoPublicAccessCommand,
  type CheckNoPublicAccessCommandInput,
  ValidatePolicyCommand,
  type ValidatePolicyCommandInput,
  type ValidatePolicyFinding,
} from '@aws-sdk/client-accessanalyzer';
import type { AccessAnalyzer, CheckResponse, ServiceFinding } from '../iam/access-analyzer.ts';
import type { PathElement } from '../iam/validate/finding.ts';
import { patiently } from './aws-retry.ts';

/** How AWS is reached; what is not given comes from the environment or the profile, `AWS_ENDPOINT_URL…` included. */
export interface AwsAddress {
  readonly region?: string;
  readonly profile?: string;
  readonly endpoint?: string;
  /** Waits between attempts; a test need not. */
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

/** Milliseconds. */
const CONNECTION_TIMEOUT = 5_000;
const REQUEST_TIMEOUT = 30_000;

/** IAM Access Analyzer itself. Whatever goes wrong comes out as a ServiceError. */
export function awsAnalyzer({ region, profile, endpoint, wait = sleep }: AwsAddress = {}): AccessAnalyzer {
  // It would speak of Node's version on standard error, which is for what the review has to say.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
  const client = new AccessAnalyzerClient({
    ...(region === undefined ? {} : { region }),
    ...(profile === undefined ? {} : { profile }),
    ...(endpoint === undefined ? {} : { endpoint }),
    // The SDK cuts a server's own delay short, so the attempts are counted here.
    maxAttempts: 1,
    requestHandler: { connectionTimeout: CONNECTION_TIMEOUT, requestTimeout: REQUEST_TIMEOUT },
  });
  const ask = <T>(call: () => Promise<T>) => patiently(call, wait);
  return {
    validatePolicy: async (request) => {
      const findings: ServiceFinding[] = [];
      let nextToken: string | undefined;
      do {
        const page = nextToken === undefined ? {} : { nextToken };
        const input = { ...request, ...page } as ValidatePolicyCommandInput;
        const answer = await ask(() => client.send(new ValidatePolicyCommand(input)));
        findings.push(...(answer.findings ?? []).map(serviceFinding));
        nextToken = answer.nextToken;
      } while (nextToken !== undefined);
      return { findings };
    },
    checkNoNewAccess: async (request) => checked(await ask(() => client.send(new CheckNoNewAccessCommand(request)))),
    checkAccessNotGranted: async ({ access, ...request }) => {
      const lists = access.map(({ actions, resources }) => ({
        ...(actions?.length ? { actions: [...actions] } : {}),
        ...(resources?.length ? { resources: [...resources] } : {}),
      }));
      return checked(await ask(() => client.send(new CheckAccessNotGrantedCommand({ ...request, access: lists }))));
    },
    checkNoPublicAccess: async (request) =>
      checked(await ask(() => client.send(new CheckNoPublicAccessCommand(request as CheckNoPublicAccessCommandInput)))),
  };
}

/** A result that is neither of the two counts as the careful one. */
function checked({ result, message = '', reasons }: Partial<CheckOutput>): CheckResponse {
  const summaries = reasons?.map(({ description = '', statementIndex, statementId }) => ({
    description,
    ...(statementIndex === undefined ? {} : { statementIndex }),
    ...(statementId === undefined ? {} : { statementId }),
  }));
  return { result: result === 'PASS' ? 'PASS' : 'FAIL', message, ...(summaries ? { reasons: summaries } : {}) };
}

interface CheckOutput {
  readonly result: string | undefined;
  readonly message: string | undefined;
  readonly reasons:
    | readonly {
        readonly description?: string | undefined;
        readonly statementIndex?: number | undefined;
        readonly statementId?: string | undefined;
      }[]
    | undefined;
}

function serviceFinding(finding: ValidatePolicyFinding): ServiceFinding {
  const position = { line: 1, column: 0, offset: 0 };
  return {
    findingDetails: finding.findingDetails ?? '',
    findingType: finding.findingType ?? 'ERROR',
    issueCode: finding.issueCode ?? 'UNKNOWN',
    learnMoreLink: finding.learnMoreLink ?? '',
    locations: (finding.locations ?? []).map(({ path, span }) => ({
      path: (path ?? []).flatMap((element) => pathElement(element)),
      span: { start: { ...position, ...span?.start }, end: { ...position, ...span?.end } },
    })),
  } as ServiceFinding;
}

function pathElement({ value, index, key, substring }: SdkPathElement): PathElement[] {
  if (value !== undefined) return [{ value }];
  if (index !== undefined) return [{ index }];
  if (key !== undefined) return [{ key }];
  return substring ? [{ substring: { start: substring.start ?? 0, length: substring.length ?? 0 } }] : [];
}

interface SdkPathElement {
  readonly value?: string | undefined;
  readonly index?: number | undefined;
  readonly key?: string | undefined;
  readonly substring?: { readonly start: number | undefined; readonly length: number | undefined } | undefined;
}
