import { type PlainFunction, Refused, stringFrom } from './function.ts';

/** https://developer.hashicorp.com/terraform/language/functions#date-and-time-functions */
export const TIME_FUNCTIONS: Readonly<Record<string, PlainFunction>> = {
  formatdate: (format, time) => formatted(stringFrom(format), momentFrom(stringFrom(time))),
  timeadd: (time, duration) => {
    const moment = momentFrom(stringFrom(time));
    return rfc3339({ ...moment, nanoseconds: moment.nanoseconds + durationFrom(stringFrom(duration)) });
  },
  timecmp: (one, other) => {
    const difference = momentFrom(stringFrom(one)).nanoseconds - momentFrom(stringFrom(other)).nanoseconds;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  },
};

interface Moment {
  /** Since 1970 in UTC. */
  readonly nanoseconds: bigint;
  /** Minutes east of UTC. */
  readonly offset: number;
}

const TIME = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(?:Z|([+-])(\d\d):(\d\d))$/;

function momentFrom(text: string): Moment {
  const found = TIME.exec(text);
  const [year, month, day, hour, minute, second] = (found ?? []).slice(1, 7).map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year!, month! - 1, day!);
  date.setUTCHours(hour!, minute!, second!);
  const written = `${text.slice(0, 19)}.000Z`;
  const [zoneHours, zoneMinutes] = [Number(found?.[9] ?? 0), Number(found?.[10] ?? 0)];
  if (!found || Number.isNaN(date.getTime()) || date.toISOString() !== written || zoneHours > 24 || zoneMinutes > 59)
    throw new Refused(`\`${text}\` is no time`);
  const offset = (zoneHours * 60 + zoneMinutes) * (found[8] === '-' ? -1 : 1);
  const fraction = BigInt((found[7] ?? '').padEnd(9, '0'));
  return { nanoseconds: BigInt(date.getTime() - offset * 60_000) * 1_000_000n + fraction, offset };
}

const UNITS: Readonly<Record<string, bigint>> = {
  h: 3_600_000_000_000n,
  m: 60_000_000_000n,
  s: 1_000_000_000n,
  ms: 1_000_000n,
  us: 1000n,
  µs: 1000n,
  μs: 1000n,
  ns: 1n,
};

function durationFrom(text: string): bigint {
  const found = /^([+-]?)((?:(?=\.?\d)\d*(?:\.\d*)?(?:ns|us|µs|μs|ms|h|m|s))+|0)$/.exec(text);
  if (!found || text.length > 100) throw new Refused(`\`${text}\` is no duration`);
  let sum = 0n;
  for (const [, whole, fraction = '', unit] of found[2]!.matchAll(/(\d*)(?:\.(\d*))?(ns|us|µs|μs|ms|h|m|s)/g))
    sum += (BigInt(whole + fraction) * UNITS[unit!]!) / 10n ** BigInt(fraction.length);
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
function formatted(format: string, { nanoseconds, offset }: Moment): string {
  const milliseconds = Number((nanoseconds - (((nanoseconds % 1_000_000n) + 1_000_000n) % 1_000_000n)) / 1_000_000n);
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
