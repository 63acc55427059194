import { createLazyRoute } from '@tanstack/react-router';
import { type ReactNode, useId, useState } from 'react';
import { formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { nameWorkstation, workstation } from '../../offline/workstation.ts';
import { Button } from '../../ui/Button.tsx';
import { Field, Switch, TextInput } from '../../ui/Field.tsx';
import { usePageTitle } from '../../ui/title.ts';
import { Choices } from '../checkout/Choices.tsx';
import { type SoundName, sound } from '../scan/sounds.ts';
import { showKeys } from '../shell/palette.ts';
import '../desk.css';
import { chooseDensity, chosenDensity, type Density } from './density.ts';
import { setPrefs, usePrefs } from './prefs.ts';
import './settings.css';

export const Route = createLazyRoute('/settings')({ component: Settings });

/** What holds for this place of work, whoever sits there. Every change works at once. */
function Settings() {
  usePageTitle(t('staff.settings'));
  return (
    <div className="stack settings">
      <h1 tabIndex={-1}>{t('staff.settings')}</h1>
      <p className="muted">{t('station.lead')}</p>
      <Place />
      <Sounds />
      <Keys />
      <Printing />
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="panel stack" aria-labelledby={id}>
      <h2 className="panel__title settings__title" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}

function Place() {
  const [name, setName] = useState(workstation);
  const [density, setDensity] = useState<Density>(chosenDensity);
  return (
    <Part title={t('station.place')}>
      <TextInput
        label={t('station.name')}
        hint={t('station.nameHint')}
        optional
        maxLength={60}
        autoComplete="off"
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value);
          nameWorkstation(event.currentTarget.value.trim());
        }}
      />
      <Choices
        label={t('station.density')}
        value={density}
        choices={[
          ['cosy', t('station.density.cosy')],
          ['compact', t('station.density.compact')],
        ]}
        onChoose={(choice) => {
          chooseDensity(choice);
          setDensity(choice);
        }}
      />
    </Part>
  );
}

const SOUNDS: readonly SoundName[] = ['success', 'attention', 'hold', 'error'];

function Sounds() {
  const prefs = usePrefs();
  return (
    <Part title={t('station.sounds')}>
      <Switch
        label={t('station.soundsOn')}
        hint={t('station.soundsHint')}
        checked={prefs.sound}
        onChange={(event) => setPrefs({ sound: event.currentTarget.checked })}
      />
      <Field label={t('station.volume')}>
        {(tied) => (
          <span className="settings__volume">
            <input
              {...tied}
              className="settings__range"
              type="range"
              min={0}
              max={100}
              step={5}
              value={prefs.volume}
              aria-valuetext={formatPercent(prefs.volume / 100)}
              onChange={(event) => setPrefs({ volume: Number(event.currentTarget.value) })}
              onPointerUp={() => sound('success')}
            />
            <output className="mono">{formatPercent(prefs.volume / 100)}</output>
          </span>
        )}
      </Field>
      <fieldset className="field-group">
        <legend className="field__label">{t('station.try')}</legend>
        <div className="row">
          {SOUNDS.map((name) => (
            <Button key={name} size="small" onClick={() => sound(name, true)}>
              {t(`station.sound.${name}` as 'station.sound.success')}
            </Button>
          ))}
        </div>
      </fieldset>
    </Part>
  );
}

function Keys() {
  const { keys } = usePrefs();
  return (
    <Part title={t('keyboard.title')}>
      <Switch
        label={t('station.keysOn')}
        hint={t('station.keysHint')}
        checked={keys}
        onChange={(event) => setPrefs({ keys: event.currentTarget.checked })}
      />
      <div className="row">
        <Button size="small" onClick={() => showKeys(true)}>
          {t('station.showKeys')}
        </Button>
      </div>
    </Part>
  );
}

function Printing() {
  const { receipt, slips, paper } = usePrefs();
  return (
    <Part title={t('station.printing')}>
      <Choices
        label={t('station.receipt')}
        value={receipt}
        choices={[
          ['none', t('receipt.none')],
          ['print', t('receipt.print')],
        ]}
        onChoose={(choice) => setPrefs({ receipt: choice })}
      />
      <Choices
        label={t('station.paper')}
        value={String(paper) as '80' | '58'}
        choices={[
          ['80', t('station.paper.80')],
          ['58', t('station.paper.58')],
        ]}
        onChoose={(choice) => setPrefs({ paper: choice === '58' ? 58 : 80 })}
      />
      <Switch
        label={t('slip.auto')}
        hint={t('station.printHint')}
        checked={slips === 'print'}
        onChange={(event) => setPrefs({ slips: event.currentTarget.checked ? 'print' : 'ask' })}
      />
    </Part>
  );
}
