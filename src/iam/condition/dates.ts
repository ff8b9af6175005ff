const ISO = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3})\d*)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?$/;

/**
 * A date of ISO 8601 (https://www.w3.org/TR/NOTE-datetime) or a number of seconds since 1970, in milliseconds.
 * Undefined where it is neither, or a day or an hour that is not. Without a zone it is UTC. Four digits are a year.
 */
export function parseDate(text: string): number | undefined {
  const written = text.trim();
  const parts = ISO.exec(written);
  if (!parts) return /^-?\d{5,12}$/.test(written) ? Number(written) * 1000 : undefined;
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00', fraction = '0', zone = 'Z'] =
    parts;
  const offset = zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone;
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.padEnd(3, '0')}`;
  const time = Date.parse(`${local}${offset}`);
  // `Date.parse` takes the 30th of February for the 2nd of March.
  return Number.isNaN(time) || new Date(`${local}Z`).toISOString() !== `${local}Z` ? undefined : time;
}

/** As IAM writes dates; those that have no year of four digits as seconds, and none that cannot be read again. */
export function printDate(milliseconds: number): string | undefined {
  const date = new Date(milliseconds);
  if (Number.isNaN(date.getTime())) return undefined;
  const year = date.getUTCFullYear();
  const text = year < 0 || year > 9999 ? String(milliseconds / 1000) : date.toISOString().replace('.000Z', 'Z');
  return parseDate(text) === milliseconds ? text : undefined;
}
