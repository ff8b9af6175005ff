import { type Plain, plainMap, Refused } from './function.ts';

/** `csvdecode`: an object for each line after the first, which names the fields. */
export function csvRecords(text: string): Plain {
  const [names, ...records] = csvRows(text);
  if (!names) throw new Refused('a line of names has to stand first');
  if (new Set(names).size < names.length) throw new Refused('no two fields can have one name');
  return records.map((row) => {
    if (row.length !== names.length) throw new Refused('each line has to have as many fields as there are names');
    return plainMap(names.map((name, index) => [name, row[index]!]));
  });
}

/** A quoted field, or one without quotes, and what ends it. Source: https://www.rfc-editor.org/rfc/rfc4180 */
const FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;

function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  FIELD.lastIndex = 0;
  while (FIELD.lastIndex < text.length || row.length > 0) {
    const start = FIELD.lastIndex;
    const found = FIELD.exec(text);
    if (!found) throw new Refused('this is no CSV');
    row.push(found[1] === undefined ? found[2]! : found[1].replaceAll('""', '"').replaceAll('\r\n', '\n'));
    if (found[3] === ',') continue;
    const blank = row.length === 1 && found[0].trim() === '' && found[1] === undefined && start < text.length;
    if (!blank || found[2] !== '') rows.push(row);
    row = [];
    if (FIELD.lastIndex >= text.length) break;
  }
  return rows;
}
