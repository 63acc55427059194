import { type FormEvent, useEffect, useId, useRef } from 'react';
import { prefs } from '../settings/prefs.ts';
import { setPalette } from '../shell/palette.ts';
import { ahead } from './ahead.ts';
import { isCommand, isText, takesNoText } from './keys.ts';
import { Wedge } from './wedge.ts';

const ONE_KEY_MS = 60;

/**
 * Where scans land. It is never disabled, is empty again at once, and takes a scan wherever the focus is; while a dialog is open
 * scans are kept and come when it is closed, so that a scanner's Enter never answers a question.
 */
export function ScanField({
  label,
  onCode,
  onFinish,
  onLeave,
}: {
  label: string;
  onCode: (code: string) => void;
  /** Enter while nothing stands there. */
  onFinish?: () => void;
  /** Esc while nothing stands there. */
  onLeave?: () => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const held = useRef<string[]>([]);
  const latest = useRef(onCode);
  latest.current = onCode;

  useEffect(() => {
    const wedge = new Wedge();
    let lastKey = Number.NEGATIVE_INFINITY;
    const codes = ahead.come(performance.now()).split('\n');
    const begun = codes.pop() ?? '';
    if (field.current && begun !== '') field.current.value = begun;
    for (const code of codes) if (code !== '') latest.current(code);
    const press = (event: KeyboardEvent) => {
      lastKey = event.timeStamp;
      if (isCommand(event)) return;
      // From the first key on, so that a scan is whole in the field even where the focus comes back in the middle of it.
      if (isText(event.key) && takesNoText(document.activeElement)) field.current?.focus();
      const code = wedge.press(event.key, event.timeStamp);
      if (code === undefined) return;
      // Here all that stands in the field is the code, however slowly a busy machine let it through; its own Enter sends it.
      if (document.activeElement === field.current && event.key === 'Enter') return;
      event.preventDefault();
      event.stopPropagation();
      strip(document.activeElement, code);
      if (document.querySelector('dialog[open]')) held.current.push(code);
      else latest.current(code);
    };
    const home = () => {
      if (document.querySelector('dialog[open]')) return;
      for (const code of held.current.splice(0)) latest.current(code);
      field.current?.focus();
    };
    const click = (event: MouseEvent) => {
      const target = event.target as Element;
      // What was done to a row is done, and the row may be gone with its button: the next is another scan.
      if (target.closest('.scans__row button')) setTimeout(home);
      const chosen = String(getSelection() ?? '') !== '';
      if (!chosen && target.closest('main') && !target.closest('a, button, input, select, textarea, summary, dialog')) home();
    };
    document.addEventListener('keydown', press, true);
    document.addEventListener('click', click);
    document.addEventListener('close', home, true);
    const here = field.current;
    here?.focus();
    return () => {
      ahead.go(here?.value ?? '', lastKey, performance.now());
      document.removeEventListener('keydown', press, true);
      document.removeEventListener('click', click);
      document.removeEventListener('close', home, true);
    };
  }, []);

  useEffect(() => {
    // With another question under the same field the desk goes on typing where it was.
    if (label) field.current?.focus();
  }, [label]);

  // A slash by itself is the beginning of a command; behind that of a scanner more comes at once.
  const command = () => {
    if (!prefs().keys || field.current?.value !== '/') return;
    setTimeout(() => {
      if (field.current?.value !== '/') return;
      field.current.value = '';
      setPalette('/');
    }, ONE_KEY_MS);
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const code = field.current?.value.trim() ?? '';
    if (field.current) field.current.value = '';
    if (code === '') onFinish?.();
    else onCode(code);
  };
  return (
    <form className="scan" onSubmit={submit}>
      <label className="scan__label" htmlFor={id}>
        {label}
      </label>
      <input
        className="scan__input"
        id={id}
        ref={field}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        dir="ltr"
        onInput={command}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
          if (event.currentTarget.value === '') onLeave?.();
          else event.currentTarget.value = '';
        }}
      />
    </form>
  );
}

/** What a scanner typed into another field is taken out of it again. */
function strip(element: Element | null, code: string): void {
  if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return;
  if (element.value.endsWith(code)) {
    element.value = element.value.slice(0, -code.length);
    element.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
