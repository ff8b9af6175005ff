import { count } from './wording.ts';

/** A part of a page that is cut between its items only, so that no fence and no fold is left open. */
export interface Section {
  /** What its items are called, one and several. */
  readonly what: readonly [string, string];
  /** Everything before the first item, with line breaks. */
  readonly open: string;
  /** Each complete in itself, with its line breaks. */
  readonly items: readonly string[];
  readonly close: string;
  /** The most items worth showing, however much room there is. */
  readonly most?: number;
}

/** Room kept in a section for saying how much of it was left out. */
const NOTE = 80;

/** The share of what is left that one section may take, so that a long one does not push the others out. */
const SHARE = 0.7;

/**
 * Puts a page together within a budget of UTF-16 units (never fewer than GitHub's characters): the head and the foot
 * always, as much of the sections as there is room for, and for each a note of what was left out.
 */
export function fitted(head: string, sections: readonly Section[], foot: string, budget: number): string {
  const shown = sections.filter((section) => section.items.length > 0);
  let room = budget - head.length - foot.length - shown.length * (NOTE + 1);
  if (room < 0) return bare(head, foot, budget);
  let page = head;
  for (const section of shown) {
    const part = sectionWithin(section, section === shown[shown.length - 1] ? room : room * SHARE);
    page += `${part}\n`;
    room -= part.length;
  }
  return page + foot;
}

function sectionWithin(section: Section, room: number): string {
  let used = section.open.length + section.close.length;
  const kept: string[] = [];
  for (const item of section.items.slice(0, section.most)) {
    used += item.length;
    if (used > room) break;
    kept.push(item);
  }
  const left = section.items.length - kept.length;
  const [one, several] = section.what;
  if (kept.length === 0) return `_${count(left, one, several)} left out here, for want of room_\n`;
  const note = left > 0 ? `\n_and ${count(left, `more ${one}`, `more ${several}`)}, left out here_\n` : '';
  return section.open + kept.join('').replace(/\n+$/, '\n') + note + section.close;
}

/** A budget that even head and foot exceed. Both are paragraphs, which may end anywhere. */
function bare(head: string, foot: string, budget: number): string {
  if (head.length + foot.length <= budget) return head + foot;
  return head.length <= budget ? head : head.slice(0, Math.max(0, budget));
}
