import { createLazyRoute } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '../../i18n/messages.ts';
import { Tabs } from '../../ui/Tabs.tsx';
import { usePageTitle } from '../../ui/title.ts';
import '../catalogue.css';
import { QueryForm } from './QueryForm.tsx';
import { Stepper } from './Stepper.tsx';
import { Upload } from './Upload.tsx';

export const Route = createLazyRoute('/catalogue/imports/new')({ component: NewImport });

function NewImport() {
  usePageTitle(t('imports.new'));
  const [way, setWay] = useState('file');
  return (
    <div className="stack cat-narrow">
      <h1 tabIndex={-1}>{t('imports.new')}</h1>
      <Stepper at={0} />
      <Tabs
        label={t('imports.source')}
        chosen={way}
        onChoose={setWay}
        tabs={[
          { key: 'file', label: t('imports.file'), panel: <Upload /> },
          { key: 'query', label: t('imports.otherCatalogues'), panel: <QueryForm /> },
        ]}
      />
    </div>
  );
}
