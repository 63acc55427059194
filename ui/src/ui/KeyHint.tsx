const APPLE = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);
const SIGNS: Readonly<Record<string, string>> = {
  Mod: APPLE ? '⌘' : 'Ctrl',
  Enter: '↵',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Delete: 'Del',
};

/** `F2`, `Mod+K`. Screen readers hear of keys by aria-keyshortcuts instead. */
export function KeyHint({ keys }: { keys: string }) {
  return (
    <kbd className="key-hint" aria-hidden="true">
      {keys
        .split('+')
        .map((key) => SIGNS[key] ?? key)
        .join(APPLE ? '' : '+')}
    </kbd>
  );
}
