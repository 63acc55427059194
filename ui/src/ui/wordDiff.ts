/** A stretch of one of two texts, and whether the other has it, too. */
export interface Stretch {
  readonly text: string;
  readonly same: boolean;
}

const MOST_WORDS = 400;

/** Which words of two texts differ; of very long ones, what lies between their common beginning and end. */
export function wordDiff(before: string, after: string): { before: Stretch[]; after: Stretch[] } {
  const left = words(before);
  const right = words(after);
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start += 1;
  let end = 0;
  while (
    end < left.length - start &&
    end < right.length - start &&
    left[left.length - 1 - end] === right[right.length - 1 - end]
  ) {
    end += 1;
  }
  const [kept, keptToo] = common(left.slice(start, left.length - end), right.slice(start, right.length - end));
  const whole = (all: readonly string[], middle: readonly boolean[]) =>
    stretches(all, (place) => place < start || place >= all.length - end || middle[place - start] === true);
  return { before: whole(left, kept), after: whole(right, keptToo) };
}

/** Words with the blanks behind them, so that nothing is lost when they are put together. */
function words(text: string): string[] {
  return text.match(/\S+\s*|\s+/g) ?? [];
}

/** Which words of each are in the longest common sequence of both. */
function common(left: readonly string[], right: readonly string[]): [boolean[], boolean[]] {
  const kept = left.map(() => false);
  const keptToo = right.map(() => false);
  if (left.length > MOST_WORDS || right.length > MOST_WORDS) return [kept, keptToo];
  const width = right.length + 1;
  const longest = new Uint16Array((left.length + 1) * width);
  const at = (row: number, column: number) => longest[row * width + column] ?? 0;
  for (let row = left.length - 1; row >= 0; row -= 1) {
    for (let column = right.length - 1; column >= 0; column -= 1) {
      longest[row * width + column] =
        left[row] === right[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  let row = 0;
  let column = 0;
  while (row < left.length && column < right.length) {
    if (left[row] === right[column]) {
      kept[row] = true;
      keptToo[column] = true;
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return [kept, keptToo];
}

function stretches(all: readonly string[], isSame: (place: number) => boolean): Stretch[] {
  const joined: { text: string; same: boolean }[] = [];
  all.forEach((word, place) => {
    const same = isSame(place);
    const last = joined.at(-1);
    if (last && last.same === same) last.text += word;
    else joined.push({ text: word, same });
  });
  return joined;
}
