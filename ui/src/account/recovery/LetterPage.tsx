import { type FormEvent, type ReactNode, useState } from 'react';
import { ApiProblem } from '../../api/problem.ts';
import { t } from '../../i18n/messages.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { FormError } from '../../ui/ErrorState.tsx';
import { usePageTitle } from '../../ui/title.ts';
import { type Deed, useDeed } from '../bits/deed.ts';
import { TokenField } from './TokenField.tsx';

export interface LetterPageProps {
  title: string;
  text: string;
  button: string;
  token: string | undefined;
  act: (token: string) => Promise<unknown>;
  /** What stands there once it is done. */
  done: ReactNode;
  /** What to do where the letter's link is not good any more. */
  stale: ReactNode;
  children?: (deed: Deed) => ReactNode;
}

/**
 * What the link of a letter leads to. It is done by a button and not by opening the page: programs that look into letters
 * open links, too.
 */
export function LetterPage({ title, text, button, token, act, done, stale, children }: LetterPageProps) {
  usePageTitle(title);
  const [typed, setTyped] = useState('');
  const [over, setOver] = useState(false);
  const deed = useDeed();
  const notGood = deed.error instanceof ApiProblem && deed.error.has('link_not_good');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void deed.run(() => act(token ?? typed.trim())).then(setOver);
  };
  return (
    <div className="page__inner page--narrow stack">
      <h1 tabIndex={-1}>{title}</h1>
      {over ? (
        done
      ) : (
        <form className="stack" onSubmit={submit}>
          <p>{text}</p>
          {notGood ? (
            <Banner tone="bad" alert title={t('letter.notGood')}>
              {stale}
            </Banner>
          ) : (
            <FormError error={deed.error} fieldIds={{ token: 'letter-token', newPassword: 'reset-password' }} />
          )}
          {token === undefined && <TokenField value={typed} error={deed.error} onChange={setTyped} />}
          {children?.(deed)}
          <div className="row">
            <Button kind="primary" type="submit" busy={deed.busy}>
              {button}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}
