import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { t } from '../i18n/messages.ts';
import type { Tied } from './Field.tsx';

export interface Option {
  readonly key: string;
  /** What stands in the box once it is chosen. */
  readonly text: string;
  readonly label?: ReactNode;
  /** Options with the same heading stand together below it. */
  readonly group?: string;
}

export interface BareComboboxProps {
  value: string;
  onValue: (text: string) => void;
  options: readonly Option[];
  onChoose: (option: Option) => void;
  /** Enter with nothing marked: what was typed itself. */
  onEnter?: (text: string) => void;
  busy?: boolean;
  placeholder?: string;
  id?: string;
  name?: string;
  inputClass?: string;
  type?: 'text' | 'search';
  /** Puts label, hint and error around the input; without it the box stands within a search box, which has the label. */
  frame?: (id: string, input: (tied: Partial<Tied>) => ReactNode) => ReactNode;
}

/**
 * A box with a list of what could be meant (APG combobox, list autocomplete with manual choice). The list stays in the page,
 * hidden, so that what the box refers to is always there. Options that are asked of the server come as the owner brings them.
 */
export function BareCombobox(props: BareComboboxProps) {
  const { options, value, onValue, onChoose, onEnter, busy, frame } = props;
  const [open, setOpen] = useState(false);
  const [marked, setMarked] = useState(-1);
  const box = useRef<HTMLDivElement>(null);
  const list = useId();
  const own = useId();
  const id = props.id ?? own;
  const shown = open && options.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other options, other marks
  useEffect(() => setMarked(-1), [options]);
  useEffect(() => {
    if (marked >= 0) document.getElementById(`${list}-${marked}`)?.scrollIntoView({ block: 'nearest' });
  }, [list, marked]);

  const choose = (option: Option) => {
    setOpen(false);
    setMarked(-1);
    onChoose(option);
  };

  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const count = options.length;
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && count > 0) {
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      // One place beyond the options is the box itself.
      setMarked((here) => (shown ? ((here + 1 + step + count + 1) % (count + 1)) - 1 : step > 0 ? 0 : count - 1));
    } else if (event.key === 'Enter') {
      const option = shown ? options[marked] : undefined;
      if (option) {
        event.preventDefault();
        choose(option);
      } else if (onEnter) {
        event.preventDefault();
        setOpen(false);
        onEnter(value);
      } else setOpen(false);
    } else if (event.key === 'Escape' && shown) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    } else if (event.key === 'Tab') setOpen(false);
  };

  const input = (tied: Partial<Tied>) => (
    <input
      {...tied}
      className={props.inputClass ?? 'input'}
      name={props.name}
      type={props.type ?? 'text'}
      placeholder={props.placeholder}
      role="combobox"
      aria-expanded={shown}
      aria-controls={list}
      aria-autocomplete="list"
      aria-activedescendant={shown && marked >= 0 ? `${list}-${marked}` : undefined}
      autoComplete="off"
      spellCheck={false}
      enterKeyHint={props.type === 'search' ? 'search' : undefined}
      value={value}
      onChange={(event) => {
        onValue(event.currentTarget.value);
        setOpen(true);
      }}
      onClick={() => setOpen(true)}
      onBlur={(event) => {
        if (!box.current?.contains(event.relatedTarget)) setOpen(false);
      }}
      onKeyDown={press}
    />
  );

  let group: string | undefined;
  return (
    <div className={frame ? 'combobox' : 'combobox combobox--bare'} ref={box}>
      {frame ? frame(id, input) : input({ id })}
      <ul
        className="combobox__list"
        role="listbox"
        id={list}
        aria-label={t('combobox.list')}
        hidden={!shown}
        aria-busy={busy || undefined}
      >
        {options.map((option, place) => {
          const heading = option.group !== group && option.group;
          group = option.group;
          return [
            heading ? (
              <li key={`group-${option.group}`} className="combobox__group" role="presentation">
                {option.group}
              </li>
            ) : null,
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the box's
            <li
              key={option.key}
              id={`${list}-${place}`}
              className="combobox__option"
              role="option"
              tabIndex={-1}
              aria-selected={place === marked}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(option)}
            >
              {option.label ?? <bdi>{option.text}</bdi>}
            </li>,
          ];
        })}
      </ul>
      <p className="visually-hidden" role="status">
        {open && value.length > 1 && !busy ? t('combobox.count', { count: options.length }) : ''}
      </p>
    </div>
  );
}
