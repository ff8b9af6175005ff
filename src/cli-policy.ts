import { optionValue } from './app/command-line.ts';
import { askAnalyzer, type Load, type PolicyCall, policyCall, simulationRequest } from './app/policy-call.ts';
import { policyEndpoint } from './app/policy-endpoint.ts';
import { ENDPOINT_COMMAND, type PolicyCommand } from './app/policy-options.ts';
import { embeddedAnalyzer } from './app/policy-service.ts';
import { simulateCustomPolicy } from './app/policy-simulation.ts';
import { loadCatalog } from './hosts/data.ts';
import { readParameterFile } from './hosts/parameter-file.ts';
import { type AccessAnalyzer, ServiceError } from './iam/access-analyzer.ts';
import { visibleJson } from './reporters/hostile.ts';
import { jsonMistake } from './source/json.ts';
import { lineOf } from './source/span.ts';
import { UsageError } from './source/usage-error.ts';

const WRITE_JSON = 'write it as JSON, or name its file as `file://policy.json`';

/** Answers one policy command on standard output, in the AWS CLI's JSON. Throws a UsageError where it has no answer. */
export async function runPolicyCommand(command: PolicyCommand, argv: readonly string[]): Promise<number> {
  const call = policyCall(command, argv);
  if (command === ENDPOINT_COMMAND) return serve(call);
  const load = loader();
  try {
    const answer =
      command.name === 'simulate-custom-policy'
        ? simulateCustomPolicy(simulationRequest(call, load))
        : await askAnalyzer(call, load, await analyzerFor(call));
    process.stdout.write(`${visibleJson(JSON.stringify(answer, null, 4))}\n`);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    const help =
      error.detail?.reason === 'cannotParse' ? WRITE_JSON : `see \`lambda-role-guard ${command.name} --help\``;
    throw new UsageError(`${error.type}: ${error.message}`, help);
  }
  if (command.name === 'validate-policy') refuseOtherThanJson(call, load);
  return 0;
}

/** Reads each file once: what comes through a pipe is gone then. */
function loader(): Load {
  const texts = new Map<string, string>();
  return (option, value) => {
    const text = texts.get(value) ?? readParameter(option, value);
    texts.set(value, text);
    return text;
  };
}

/** The text of `file://policy.json`, as the AWS CLI spells it, or the value itself. */
function readParameter(option: string, value: string): string {
  const path = /^fileb?:\/\/(.*)$/s.exec(value)?.[1];
  if (path === undefined) return value;
  try {
    return readParameterFile(path);
  } catch (error) {
    throw new UsageError(
      `\`${path}\` cannot be read: ${(error as Error).message}`,
      `name a file that is there: \`--${option} file://policy.json\``,
    );
  }
}

async function analyzerFor({ given }: PolicyCall): Promise<AccessAnalyzer> {
  if (optionValue(given, 'engine') !== 'access-analyzer') return embeddedAnalyzer(await loadCatalog());
  const [region, profile, endpoint] = ['region', 'profile', 'endpoint-url'].map((name) => optionValue(given, name));
  // The SDK is large, and only this engine needs it.
  const { awsAnalyzer } = await import('./hosts/aws.ts');
  return awsAnalyzer({
    ...(region === undefined ? {} : { region }),
    ...(profile === undefined ? {} : { profile }),
    ...(endpoint === undefined ? {} : { endpoint }),
  });
}

/** AWS answers a text that is not JSON with a finding; the exit status says that it was no policy. */
function refuseOtherThanJson({ given }: PolicyCall, load: Load): void {
  const text = load('policy-document', optionValue(given, 'policy-document')!);
  const mistake = jsonMistake(text);
  if (!mistake) return;
  const line = lineOf({ path: 'policy-document', text }, mistake.offset);
  throw new UsageError(`\`--policy-document\` is not JSON: expected ${mistake.expected} in line ${line}`, WRITE_JSON);
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/** Serves until the process is told to stop. */
async function serve({ given }: PolicyCall): Promise<number> {
  const host = optionValue(given, 'host', '127.0.0.1')!;
  const port = optionValue(given, 'port', '0')!;
  if (!LOOPBACK.has(host))
    throw new UsageError(`\`--host ${host}\` is not a loopback address`, 'the endpoint serves this machine only');
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new UsageError(`\`--port ${port}\` is not a port`, 'write a number from 0 to 65535');
  const { startEndpoint } = await import('./hosts/endpoint.ts');
  const answer = policyEndpoint(embeddedAnalyzer(await loadCatalog()));
  const endpoint = await startEndpoint({ host, port: Number(port), answer });
  process.stdout.write(`listening on ${endpoint.url}\n`);
  await endpoint.stopped;
  return 0;
}
