import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  parsePatch
} from "./diff-2.js";

// src/source/diff.ts
function hunksOf(patch) {
  try {
    const hunks = parsePatch(patch).flatMap((file) => file.hunks);
    const read = hunks.length > 0 && hunks.every((hunk) => Number.isSafeInteger(hunk.newStart));
    return read ? hunks.map((hunk) => newSide(hunk.newStart, hunk.lines)) : void 0;
  } catch {
    return void 0;
  }
}
function newSide(first, rows) {
  const lines = [];
  const added = /* @__PURE__ */ new Set();
  const deletedAbove = /* @__PURE__ */ new Set();
  let unterminated;
  for (const [index, row] of rows.entries()) {
    const line = first + lines.length;
    if (row.startsWith("-")) deletedAbove.add(line);
    if (row.startsWith("+")) added.add(line);
    if (row.startsWith("+") || row.startsWith(" ")) lines.push(row.slice(1));
    if (row.startsWith("\\") && !rows[index - 1]?.startsWith("-")) unterminated = line - 1;
  }
  const hunk = { first, last: first + lines.length - 1, lines, added, deletedAbove };
  return unterminated === void 0 ? hunk : { ...hunk, unterminated };
}
function contains(outer, inner) {
  return outer.startLine <= inner.startLine && inner.endLine <= outer.endLine;
}
function overlap(a, b) {
  const startLine = Math.max(a.startLine, b.startLine);
  const endLine = Math.min(a.endLine, b.endLine);
  return startLine <= endLine ? { startLine, endLine } : void 0;
}
function shiftOf(hunk, lines) {
  const standsAt = (index) => hunk.lines.every((line, at) => lines[index + at] === line);
  const own = hunk.first - 1;
  if (standsAt(own)) return 0;
  const places = [];
  for (let at = lines.indexOf(hunk.lines[0]); at >= 0 && places.length < 2; at = lines.indexOf(hunk.lines[0], at + 1))
    if (standsAt(at)) places.push(at);
  return places.length === 1 ? places[0] - own : void 0;
}

export {
  hunksOf,
  contains,
  overlap,
  shiftOf
};
