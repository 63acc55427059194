import { t } from '../../i18n/messages.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { type Changed, Differences } from './Differences.tsx';

/** Somebody else was faster: both versions side by side, and which of them it shall be. */
export function Conflict({
  title,
  changes,
  busy,
  onKeepMine,
  onTakeTheirs,
}: {
  title: string;
  /** Theirs before, mine after. */
  changes: readonly Changed[];
  busy: boolean;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}) {
  return (
    <Banner tone="warn" alert title={title}>
      <div className="stack stack--tight">
        <Differences changes={changes} before={t('book.theirs')} after={t('book.mine')} />
        <div className="row">
          <Button kind="primary" size="small" busy={busy} onClick={onKeepMine}>
            {t('book.keepMine')}
          </Button>
          <Button size="small" onClick={onTakeTheirs}>
            {t('book.takeTheirs')}
          </Button>
        </div>
      </div>
    </Banner>
  );
}
