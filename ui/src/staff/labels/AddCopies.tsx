import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type Failure, failure } from '../../api/problem.ts';
import { asks } from '../../api/query.ts';
import { t } from '../../i18n/messages.ts';
import { announce } from '../../ui/announce.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Combobox } from '../../ui/Combobox.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { ScanField } from '../scan/ScanField.tsx';
import { sound } from '../scan/sounds.ts';
import { useRested } from '../shell/useRested.ts';
import { byBarcode, ofBook } from './find.ts';
import type { LabelItem } from './kept.ts';

type Trouble = { unknown: string } | { failed: Failure; again: () => void };

/** Copies by scanning them, or all of a book by its title. */
export function AddCopies({ onAdd }: { onAdd: (items: readonly LabelItem[]) => void }) {
  const [trouble, setTrouble] = useState<Trouble>();
  // One after the other, so that the labels come in the order of the pile.
  const line = useRef<Promise<void>>(Promise.resolve());

  const add = (find: () => Promise<readonly LabelItem[]>, asked: string) => {
    line.current = line.current.then(async () => {
      try {
        const found = await find();
        if (found.length === 0) {
          sound('error');
          setTrouble({ unknown: asked });
          return;
        }
        sound('success');
        setTrouble(undefined);
        onAdd(found);
        announce(t('labels.added', { title: found[0]?.title ?? '', count: found.length }));
      } catch (thrown) {
        sound('attention');
        setTrouble({ failed: failure(thrown), again: () => add(find, asked) });
      }
    });
  };
  return (
    <div className="stack">
      <ScanField
        label={t('desk.itemBarcode')}
        onCode={(code) =>
          add(async () => {
            const item = await byBarcode(code);
            return item ? [item] : [];
          }, code)
        }
      />
      <ByTitle onBook={(id, title) => add(() => ofBook(id), title)} />
      {trouble && 'unknown' in trouble && (
        <Banner tone="warn" alert>
          <p>{t('labels.unknown', { asked: trouble.unknown })}</p>
        </Banner>
      )}
      {trouble && 'failed' in trouble && <ErrorState error={trouble.failed} onRetry={trouble.again} />}
    </div>
  );
}

function ByTitle({ onBook }: { onBook: (id: string, title: string) => void }) {
  const [text, setText] = useState('');
  const asked = useRested(text.trim(), 200);
  const { data, isFetching } = useQuery({
    ...asks('/v1/search/suggestions', { query: { q: asked, limit: 8 } }),
    enabled: asked.length >= 2,
    placeholderData: keepPreviousData,
  });
  const titles = text.trim().length >= 2 ? (data?.titles ?? []) : [];
  return (
    <Combobox
      label={t('labels.byTitle')}
      hint={t('labels.byTitleHint')}
      value={text}
      onValue={setText}
      busy={isFetching}
      options={titles.map((title) => ({
        key: title.bookId,
        text: title.text,
        label: (
          <span className="palette__text">
            <bdi>{title.text}</bdi>
            {title.author && <bdi className="palette__beside">{title.author}</bdi>}
          </span>
        ),
      }))}
      onChoose={(option) => {
        setText('');
        onBook(option.key, option.text);
      }}
    />
  );
}
