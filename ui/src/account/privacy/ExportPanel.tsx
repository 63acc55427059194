import { api, body } from '../../api/client.ts';
import { t } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { FormError } from '../../ui/ErrorState.tsx';
import { useDeed } from '../bits/deed.ts';
import { Panel } from '../bits/Panel.tsx';
import { useProof } from '../bits/proof.tsx';

export function ExportPanel() {
  const deed = useDeed();
  const withProof = useProof();
  const get = () => deed.run(async () => save(await withProof(() => body(api.GET('/v1/me/export')))));
  return (
    <Panel title={t('export.title')} intro={t('export.intro')}>
      <FormError error={deed.error} />
      <div className="row">
        <Button busy={deed.busy} onClick={() => void get()}>
          {t('export.get')}
        </Button>
      </div>
    </Panel>
  );
}

/** Fetched, not linked: what was refused for want of a proof would else be a page of its own. */
function save(data: unknown): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${t('export.file')}-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
