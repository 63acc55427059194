import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '../../api/session.ts';
import { t } from '../../i18n/messages.ts';
import { Combobox } from '../../ui/Combobox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { placesFor } from './nav.ts';

/** Goes anywhere by a few letters. */
export function CommandPalette({ open, onClose }: { open: boolean; onClose: () => void }) {
  const navigate = useNavigate();
  const { may } = useSession(true);
  const [text, setText] = useState('');
  const places = placesFor(may).flatMap((group) => group.places.map((place) => ({ place, group })));
  const wanted = text.trim().toLocaleLowerCase();
  const options = places
    .filter(({ place }) => t(place.name).toLocaleLowerCase().includes(wanted))
    .map(({ place, group }) => ({ key: place.to, text: t(place.name), group: t(group.name) }));
  return (
    <Dialog open={open} onClose={onClose} title={t('staff.palette')}>
      <Combobox
        label={t('staff.palette')}
        hideLabel
        value={text}
        onValue={setText}
        options={options}
        onChoose={(option) => {
          setText('');
          onClose();
          const place = places.find(({ place }) => place.to === option.key)?.place;
          if (place) void navigate({ to: place.to });
        }}
      />
    </Dialog>
  );
}
