/**
 * Draws the picture of the README: the demo as a terminal shows it. `--check` fails when docs/review.svg is not what
 * the demo prints today.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = new URL('../docs/review.svg', import.meta.url);
const LINE = 19;
const CHARACTER = 8.4;
const MARGIN = 18;
const INK = { 31: '#ff7b72', 32: '#7ee787', 33: '#e3b341', 34: '#79c0ff', 35: '#d2a8ff', 36: '#79c0ff', 90: '#8b949e' };

const output = execFileSync(process.execPath, ['dist/cli.js', 'review', '--demo'], {
  cwd: new URL('..', import.meta.url),
  encoding: 'utf8',
  env: { ...process.env, FORCE_COLOR: '1', NO_COLOR: '', COLUMNS: '100' },
});
const lines = output.trimEnd().split('\n');
const ESCAPE = new RegExp(`${String.fromCharCode(27)}\\[([\\d;]*)m`, 'g');
const width = Math.ceil(Math.max(...lines.map((line) => line.replace(ESCAPE, '').length)) * CHARACTER + 2 * MARGIN);
const height = lines.length * LINE + 2 * MARGIN;

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** One line as spans; colours end with their escape. */
function spans(line) {
  let style = { fill: undefined, bold: false };
  let at = 0;
  const parts = [];
  const push = (text) => {
    if (text === '') return;
    const attributes = `${style.fill ? ` fill="${style.fill}"` : ''}${style.bold ? ' font-weight="bold"' : ''}`;
    parts.push(`<tspan${attributes}>${escaped(text)}</tspan>`);
  };
  for (const match of line.matchAll(ESCAPE)) {
    push(line.slice(at, match.index));
    at = match.index + match[0].length;
    for (const code of match[1].split(';').map(Number)) {
      if (code === 0 || code === 39 || code === 22) style = { fill: undefined, bold: false };
      else if (code === 1) style = { ...style, bold: true };
      else if (code === 2) style = { ...style, fill: INK[90] };
      else if (INK[code]) style = { ...style, fill: INK[code] };
    }
  }
  push(line.slice(at));
  return parts.join('');
}

const rows = lines.map(
  (line, index) => `<text x="${MARGIN}" y="${MARGIN + (index + 1) * LINE - 5}">${spans(line)}</text>`,
);
const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,monospace" font-size="14" fill="#e6edf3" xml:space="preserve">
<title>lambda-role-guard review --demo</title>
<rect width="100%" height="100%" rx="8" fill="#0d1117"/>
${rows.join('\n')}
</svg>
`;

if (process.argv.includes('--check')) {
  if (readFileSync(FILE, 'utf8') !== svg) {
    console.log('docs/review.svg is not what the demo prints: run node scripts/picture.mjs');
    process.exitCode = 1;
  } else console.log('docs/review.svg is up to date');
} else writeFileSync(FILE, svg);
