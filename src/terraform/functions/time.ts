import { type PlainFunction, Refused, stringFrom } from './function.ts';

/** https://developer.hashicorp.com/terraform/language/functions#date-and-time-functions */
export const TIME_FUNCTIONS: Readonly<Record<string, PlainFunction>> = {
  formatdate: (format, time) => formatted(stringFrom(format), momentFrom(stringFrom(time))),
  timeadd: (time, duration) => {
    const moment = momentFrom(stringFrom(time));
    return rfc3339({ ...moment, milliseconds: moment.milliseconds + durationFrom(stringFrom(duration)) });
  },
  timecmp: (one, other) =>
    Math.sign(momentFrom(stringFrom(one)).milliseconds - momentFrom(stringFrom(other)).milliseconds),
};

interface Moment {
  readonly milliseconds: number;
  /** Minutes east of UTC. */
  readonly offset: number;
}

function momentFrom(text: string): Moment {
  const found = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|([+-])(\d\d):(\d\d))$/.exec(text);
  const milliseconds = Date.parse(text);
  if (!found || Number.isNaN(milliseconds)) throw new Refused(`\`${text}\` is no time`);
  const minutes = Number(found[2] ?? 0) * 60 + Number(found[3] ?? 0);
  return { milliseconds, offset: found[1] === '-' ? -minutes : minutes };
}

const UNITS: Readonly<Record<string, number>> = {
  h: 3_600_000,
  m: 60_000,
  s: 1000,
  ms: 1,
  us: 0.001,
  µs: 0.001,
  ns: 1e-6,
};

function durationFrom(text: string): number {
  const found = /^([+-]?)((?:\d+(?:\.\d*)?(?:ns|us|µs|ms|h|m|s))+)$/.exec(text);
  if (!found) throw new Refused(`\`${text}\` is no duration`);
  let sum = 0;
  for (const [, number, unit] of found[2]!.matchAll(/(\d+(?:\.\d*)?)(ns|us|µs|ms|h|m|s)/g))
    sum += Number(number) * UNITS[unit!]!;
  return found[1] === '-' ? -sum : sum;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function rfc3339(moment: Moment): string {
  return formatted("YYYY-MM-DD'T'hh:mm:ssZ", moment);
}

/** Letters repeated are one part of the date; text in single quotes is itself. */
function formatted(format: string, { milliseconds, offset }: Moment): string {
  const date = new Date(milliseconds + offset * 60_000);
  return format.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (part, quoted?: string) => {
    if (quoted !== undefined) return quoted.replaceAll("''", "'");
    const text = datePart(part, date, offset);
    if (text === undefined) throw new Refused(`\`${part}\` is no part of a date`);
    return text;
  });
}

function datePart(part: string, date: Date, offset: number): string | undefined {
  const two = (number: number) => String(number).padStart(2, '0');
  const hour = date.getUTCHours();
  const clock = hour % 12 === 0 ? 12 : hour % 12;
  const parts: Readonly<Record<string, string>> = {
    YYYY: String(date.getUTCFullYear()).padStart(4, '0'),
    YY: two(date.getUTCFullYear() % 100),
    MMMM: MONTHS[date.getUTCMonth()]!,
    MMM: MONTHS[date.getUTCMonth()]!.slice(0, 3),
    MM: two(date.getUTCMonth() + 1),
    M: String(date.getUTCMonth() + 1),
    DD: two(date.getUTCDate()),
    D: String(date.getUTCDate()),
    EEEE: DAYS[date.getUTCDay()]!,
    EEE: DAYS[date.getUTCDay()]!.slice(0, 3),
    hh: two(hour),
    h: String(hour),
    HH: two(clock),
    H: String(clock),
    AA: hour < 12 ? 'AM' : 'PM',
    aa: hour < 12 ? 'am' : 'pm',
    mm: two(date.getUTCMinutes()),
    m: String(date.getUTCMinutes()),
    ss: two(date.getUTCSeconds()),
    s: String(date.getUTCSeconds()),
    ZZZZZ: zone(offset, ':'),
    ZZZZ: zone(offset, ''),
    ZZZ: offset === 0 ? 'UTC' : zone(offset, ''),
    Z: offset === 0 ? 'Z' : zone(offset, ':'),
  };
  return parts[part];
}

function zone(offset: number, separator: string): string {
  const minutes = Math.abs(offset);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.trunc(minutes / 60))}${separator}${two(minutes % 60)}`;
}
