import { useId, useState } from 'react';
import { t } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';

/** About what six lines hold; longer texts are folded. */
const LONG = 480;

export function Summary({ text }: { text: string }) {
  const [whole, setWhole] = useState(false);
  const id = useId();
  const long = text.length > LONG;
  return (
    <>
      <p className={long && !whole ? 'record__summary record__summary--folded' : 'record__summary'} id={id}>
        <bdi>{text}</bdi>
      </p>
      {long && (
        <Button
          kind="quiet"
          size="small"
          className="no-print"
          aria-expanded={whole}
          aria-controls={id}
          onClick={() => setWhole(!whole)}
        >
          {whole ? t('record.less') : t('record.more')}
        </Button>
      )}
    </>
  );
}
