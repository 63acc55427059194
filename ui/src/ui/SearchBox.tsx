import { Search } from 'lucide-react';
import { type ReactNode, type Ref, useId, useState } from 'react';
import { t } from '../i18n/messages.ts';
import { useTyped } from './painted.ts';

export interface SearchBoxProps {
  /** The box's name, where it is not the search of the catalogue. */
  label?: string;
  placeholder?: string;
  /** What it is filled with; a change of it from outside, such as by going back, shows. */
  value: string;
  onSearch: (text: string) => void;
  /** While somebody types, for lists that follow at once. */
  onType?: (text: string) => void;
  id?: string;
  size?: 'normal' | 'large';
  /** The button with the word; without it Enter alone searches, as lists of the desk do. */
  button?: boolean;
  /** Where the form leads without scripts. */
  action?: string;
  ref?: Ref<HTMLInputElement>;
  /** In the place of the plain input, such as one with suggestions; must keep the class and the name `q`. */
  input?: (tied: { id: string; value: string; onValue: (text: string) => void; placeholder: string }) => ReactNode;
}

export function SearchBox(props: SearchBoxProps) {
  const {
    label = t('search.label'),
    placeholder = t('search.placeholder'),
    value,
    onSearch,
    onType,
    size = 'normal',
    button = true,
  } = props;
  const own = useId();
  const id = props.id ?? own;
  const [text, setText] = useTyped(id, value);
  const [from, setFrom] = useState(value);
  if (from !== value) {
    setFrom(value);
    setText(value);
  }
  const onValue = (next: string) => {
    setText(next);
    onType?.(next);
  };
  return (
    <form
      className={`search-box ${size === 'large' ? 'search-box--large' : ''}`}
      role="search"
      action={props.action ?? '/search'}
      method="get"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(text.trim());
      }}
    >
      <label className="visually-hidden" htmlFor={id}>
        {label}
      </label>
      <span className="search-box__icon" aria-hidden="true">
        <Search size={20} />
      </span>
      {props.input?.({ id, value: text, onValue, placeholder }) ?? (
        <input
          ref={props.ref}
          className="search-box__input"
          id={id}
          name="q"
          type="search"
          value={text}
          placeholder={placeholder}
          autoComplete="off"
          enterKeyHint="search"
          onChange={(event) => onValue(event.currentTarget.value)}
        />
      )}
      {button && (
        <button className="button button--primary search-box__go" type="submit">
          {t('search.go')}
        </button>
      )}
    </form>
  );
}
