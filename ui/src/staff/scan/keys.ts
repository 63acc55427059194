/** A chord is a command, and what an input method is still composing is no text yet. */
export function isCommand(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey || event.isComposing;
}

/** A space presses what has the focus. */
export function isText(key: string): boolean {
  return key !== ' ' && [...key].length === 1;
}

/** Whether a letter means nothing to what has the focus. In a dialog, a menu or a list it may. */
export function takesNoText(element: Element | null): boolean {
  if (element === null || element === document.body) return document.querySelector('dialog[open]') === null;
  return (
    element.matches('a, button, summary, main, h1, [type="radio"], [type="checkbox"]') &&
    element.closest('dialog, [role="menu"], [role="listbox"], [role="tablist"], [role="combobox"]') === null
  );
}
