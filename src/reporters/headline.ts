import { SEVERITIES } from '../checks/check.ts';
import type { Report, ReportChange } from './report.ts';
import { count, kindOf, plural } from './wording.ts';

/**
 * What the verdict rests on, in plain words and the same in every rendering: `1 function gains access, 1 file not read
 * whole`. It holds counts and words of ours only, so that it needs no escaping anywhere.
 */
export function headline(report: Report): string {
  const news = [...gains(report), ...gaps(report)];
  const facts = news.length > 0 ? news : [quiet(report)];
  if (report.verdict === 'pass') return news.length > 0 ? `${facts.join(', ')}, nothing blocks` : facts.join(', ');
  return news.length > 0 ? facts.join(', ') : [...facts, blockers(report)].join(', but ');
}

/** `2 critical, 1 low`, worst first; empty without findings. */
export function severities(report: Report): string {
  return SEVERITIES.map((word) => [word, report.findings.filter((one) => one.severity === word).length] as const)
    .filter(([, many]) => many > 0)
    .map(([word, many]) => `${many} ${word}`)
    .join(', ');
}

/** `2 suggestions, 1 of them one-click`; empty without any. */
export function offers({ suggestions }: Report): string {
  const ready = suggestions.filter(({ disposition }) => disposition === 'one-click').length;
  if (suggestions.length === 0) return '';
  return count(suggestions.length, 'suggestion') + (ready > 0 ? `, ${ready} one-click` : '');
}

function gains({ changes, findings }: Report): string[] {
  const blocking = new Set(findings.filter((finding) => finding.blocking).map((finding) => finding.subject));
  const widened = changes.filter(({ access }) => access === 'widened' || access === 'changed');
  const fresh = changes.filter(({ access }) => access === 'new');
  const broad = fresh.filter(({ subject }) => blocking.has(subject.id));
  const modest = fresh.length - broad.length;
  return [
    ...(widened.length > 0 ? [`${units(widened)} ${widened.length === 1 ? 'gains' : 'gain'} access`] : []),
    ...(broad.length > 0 ? [`${units(broad, 'new ')} with broad access`] : []),
    ...(modest > 0
      ? [
          units(
            fresh.filter(({ subject }) => !blocking.has(subject.id)),
            'new ',
          ),
        ]
      : []),
  ];
}

function gaps({ changes, problems }: Report): string[] {
  const undecided = changes.filter(({ access }) => access === 'undecided');
  const unread = new Set(problems.filter(({ blocking }) => blocking).map(({ file }) => file));
  return [
    ...(undecided.length > 0 ? [`${units(undecided)} not decided`] : []),
    ...(unread.size > 0 ? [`${count(unread.size, 'file')} not read whole`] : []),
  ];
}

/** Why it blocks although nobody gains access: trust, or a finding above the threshold. */
function blockers({ findings }: Report): string {
  const many = findings.filter(({ blocking }) => blocking).length;
  return `${count(many, 'finding')} ${many === 1 ? 'blocks' : 'block'}`;
}

function quiet({ changes }: Report): string {
  if (changes.length === 0) return 'nothing that decides access has changed';
  const narrowed = changes.filter(({ access }) => access === 'narrowed').length;
  const removed = changes.filter(({ access }) => access === 'removed').length;
  return [
    `no ${kindOf(changes)} gains access`,
    ...(narrowed > 0 ? [`${narrowed} ${narrowed === 1 ? 'loses' : 'lose'} some`] : []),
    ...(removed > 0 ? [`${removed} removed`] : []),
  ].join(', ');
}

function units(changes: readonly ReportChange[], adjective = ''): string {
  const kind = kindOf(changes);
  return count(changes.length, adjective + kind, adjective + plural(kind));
}
