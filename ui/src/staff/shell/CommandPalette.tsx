import { Search } from 'lucide-react';
import { Fragment, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { t } from '../../i18n/messages.ts';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { type Entry, useEntries } from './entries.tsx';
import { KeyboardDialog } from './KeyboardDialog.tsx';
import { setPalette, showKeys, usePalette } from './palette.ts';

/** Goes anywhere, does most, and finds people and books, by a few letters. */
export function CommandPalette() {
  const { text, keys } = usePalette();
  return (
    <>
      {text !== undefined && <Palette text={text} />}
      <KeyboardDialog open={keys} onClose={() => showKeys(false)} />
    </>
  );
}

function Palette({ text }: { text: string }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const box = useRef<HTMLInputElement>(null);
  const id = useId();
  const { entries, busy } = useEntries(text);
  const [marked, setMarked] = useState(0);
  const at = Math.min(marked, entries.length - 1);

  useEffect(() => {
    const before = document.activeElement;
    const here = dialog.current;
    here?.showModal();
    box.current?.focus();
    return () => {
      here?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at]);

  const close = () => setPalette(undefined);
  const choose = (entry: Entry | undefined) => {
    if (!entry) return;
    close();
    // The page is itself again before anything else opens or takes the focus.
    setTimeout(() => entry.go(), 0);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && entries.length > 0) {
      event.preventDefault();
      setMarked((at + step + entries.length) % entries.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(entries[at]);
    }
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc does by keyboard what a click beside the dialog does
    <dialog
      ref={dialog}
      className="dialog palette"
      aria-label={t('staff.palette')}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) close();
      }}
    >
      <div className="palette__top">
        <Search className="palette__sign" aria-hidden="true" size={20} />
        <input
          ref={box}
          className="palette__input"
          role="combobox"
          aria-expanded
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={entries.length > 0 ? `${id}-${at}` : undefined}
          aria-label={t('staff.palette')}
          aria-describedby={`${id}-hint`}
          placeholder={t('palette.placeholder')}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setMarked(0);
            setPalette(event.currentTarget.value);
          }}
          onKeyDown={press}
        />
        {busy && <Spinner />}
      </div>
      <Entries id={id} entries={entries} at={at} onMark={setMarked} onChoose={choose} />
      {entries.length === 0 && <p className="palette__none muted">{t('palette.none')}</p>}
      <p className="palette__hint" id={`${id}-hint`}>
        {t('palette.hint')}
      </p>
      <p className="visually-hidden" role="status">
        {busy ? '' : t('combobox.count', { count: entries.length })}
      </p>
    </dialog>
  );
}

function Entries({
  id,
  entries,
  at,
  onMark,
  onChoose,
}: {
  id: string;
  entries: readonly Entry[];
  at: number;
  onMark: (at: number) => void;
  onChoose: (entry: Entry) => void;
}) {
  let group: string | undefined;
  return (
    <div
      className="palette__list"
      role="listbox"
      id={`${id}-list`}
      aria-label={t('combobox.list')}
      hidden={entries.length === 0}
    >
      {entries.map((entry, place) => {
        const heading = entry.group === group ? undefined : entry.group;
        group = entry.group;
        return (
          <Fragment key={`${entry.group}-${entry.key}`}>
            {heading && (
              <div className="combobox__group" role="presentation">
                {heading}
              </div>
            )}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the box's */}
            <div
              id={`${id}-${place}`}
              className="combobox__option palette__one"
              role="option"
              tabIndex={-1}
              aria-selected={place === at}
              onPointerMove={() => onMark(place)}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => onChoose(entry)}
            >
              <entry.icon className="palette__icon" aria-hidden="true" size={20} />
              <span className="palette__text">
                <bdi>{entry.text}</bdi>
                {entry.beside && <bdi className="palette__beside">{entry.beside}</bdi>}
              </span>
              {entry.keys && <KeyHint keys={entry.keys} />}
            </div>
          </Fragment>
        );
      })}
    </div>
  );
}
