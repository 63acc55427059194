import { isCommand, isText, takesNoText } from './keys.ts';

/** Longer than a page of the desk takes to give way to the next, shorter than anybody waits before they type something else. */
const KEPT_MS = 1_500;

/**
 * What comes from the keys while one page of the desk gives way to the next: who presses F8 and scans at once must not lose the
 * beginning of the code. It is for the field that is about to be there; an Enter in it ends a code.
 */
export class Ahead {
  #text = '';
  #at = Number.NEGATIVE_INFINITY;
  #fields = 0;

  /** A field is there. @return what was meant for it */
  come(now: number): string {
    this.#fields += 1;
    const text = now - this.#at < KEPT_MS ? this.#text : '';
    this.#text = '';
    return text;
  }

  /** A field is gone, maybe in the middle of a scan. */
  go(text: string, lastKey: number, now: number): void {
    this.#fields -= 1;
    this.#text = now - lastKey < KEPT_MS ? text : '';
    this.#at = lastKey;
  }

  press(key: string, now: number): void {
    if (this.#fields > 0) return;
    if (now - this.#at > KEPT_MS) this.#text = '';
    this.#text += key === 'Enter' ? '\n' : key;
    this.#at = now;
  }
}

export const ahead = new Ahead();

/** For as long as the desk is open. */
export function listenAhead(): () => void {
  const press = (event: KeyboardEvent) => {
    if (isCommand(event)) return;
    if ((isText(event.key) || event.key === 'Enter') && takesNoText(document.activeElement))
      ahead.press(event.key, event.timeStamp);
  };
  document.addEventListener('keydown', press, true);
  return () => document.removeEventListener('keydown', press, true);
}
