import type { Span } from '../../source/span.ts';
import { isUnknown, printText, type Text, textKey, textOf, type Unknown } from '../../source/text.ts';

/**
 * Turns `{{resolve:ssm:/path}}` into unknowns that are known by their text; the text may itself have unknown parts.
 * Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html
 */
export function withDynamicReferences(text: Text, at: Span): Text {
  if (!text.some((part) => !isUnknown(part) && part.includes('{{resolve:'))) return text;
  const done: (string | Unknown)[] = [];
  let open: (string | Unknown)[] | undefined;
  for (const part of text) {
    if (isUnknown(part)) {
      (open ?? done).push(part);
      continue;
    }
    for (const piece of part.split(/(\{\{(?=resolve:)|\}\})/)) {
      if (piece === '{{' && !open) open = [];
      else if (piece === '}}' && open) {
        done.push(reference(textOf(...open), at));
        open = undefined;
      } else (open ?? done).push(piece);
    }
  }
  return textOf(...done, ...(open ? ['{{', ...open] : []));
}

function reference(text: Text, at: Span): Unknown {
  return { token: `#${textKey(text)}`, label: printText(text), why: 'dynamic-reference', shape: 'any', at };
}
