import type { ReactNode } from 'react';
import { t } from '../../i18n/messages.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { DiffView } from '../../ui/DiffView.tsx';
import type { Followed, Values } from './useFollowed.ts';

/** After somebody else was faster: what stands there now beside what was typed, before it is saved over that. */
export function Moved<V extends Values>({
  form,
  names,
  words = plain,
}: {
  form: Followed<V>;
  names: Readonly<Record<keyof V & string, ReactNode>>;
  /** An entry of a list as people know it. */
  words?: (entry: string) => string;
}) {
  if (!form.moved) return null;
  const told = (value: V[string] | undefined) => {
    if (value === undefined || value === '') return undefined;
    if (typeof value === 'boolean') return t(value ? 'kit.yes' : 'kit.no');
    return typeof value === 'string' ? value : (value as readonly string[]).map(words);
  };
  return (
    <Banner tone="warn" alert title={t('kit.moved')}>
      <div className="stack stack--tight">
        <DiffView
          caption={t('diff.caption')}
          before={t('kit.theirs')}
          after={t('kit.mine')}
          rows={form.changed.map((field) => ({
            key: field,
            name: names[field],
            before: told(form.base[field]),
            after: told(form.values[field]),
          }))}
        />
        <div className="row">
          <Button size="small" onClick={form.revert}>
            {t('kit.revert')}
          </Button>
        </div>
      </div>
    </Banner>
  );
}

function plain(entry: string): string {
  return entry;
}
