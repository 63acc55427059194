import { useEffect, useRef, useState } from 'react';
import type { Tagged } from '../../api/client.ts';
import { isConflict } from '../../api/problem.ts';
import { t } from '../../i18n/messages.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { type Deed, useDeed } from './deed.ts';

/** A change of something that others (another tab, another device) may have changed meanwhile. */
export interface Edit<T> {
  readonly base: T | undefined;
  /** What it has become, where it is not any more what was read at first. */
  readonly theirs: T | undefined;
  readonly deed: Deed;
  save(act: (etag: string) => Promise<unknown>): Promise<boolean>;
  /** Goes on from what it has become. */
  accept(): void;
  /** Reads what it is now, after it was saved. */
  reload(): Promise<void>;
}

export function useEdit<T>(load: () => Promise<Tagged<T>>): Edit<T> {
  const [base, setBase] = useState<Tagged<T>>();
  const [theirs, setTheirs] = useState<Tagged<T>>();
  const deed = useDeed();
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) return;
    first.current = false;
    void deed.run(async () => setBase(await load()));
  });
  return {
    base: base?.value,
    theirs: theirs?.value,
    deed,
    save: (act) =>
      deed.run(async () => {
        try {
          await act(base?.etag ?? '');
        } catch (thrown) {
          if (!isConflict(thrown)) throw thrown;
          setTheirs(await load());
          throw thrown;
        }
      }),
    reload: async () => setBase(await load()),
    accept: () => {
      setBase(theirs);
      setTheirs(undefined);
      deed.clear();
    },
  };
}

/** Says what it has become elsewhere; the next saving then goes over it, unless theirs is taken. */
export function Conflict({ theirs, onKeep, onTake }: { theirs: string; onKeep: () => void; onTake: () => void }) {
  return (
    <Banner
      tone="warn"
      alert
      title={t('conflict.title')}
      actions={
        <>
          <Button size="small" onClick={onKeep}>
            {t('conflict.keep')}
          </Button>
          <Button size="small" onClick={onTake}>
            {t('conflict.take')}
          </Button>
        </>
      }
    >
      <p>
        <bdi>{theirs}</bdi>
      </p>
    </Banner>
  );
}
