import { formatDate, formatTime, languageName } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { changedFields, type Draft, type DraftField, draftOf } from './draft.ts';
import type { User } from './people.ts';

/** Somebody else was faster: both versions side by side, and a choice. */
export function Conflict({
  theirs,
  mine,
  busy,
  onKeep,
  onTake,
}: {
  theirs: User;
  mine: Draft;
  busy: boolean;
  onKeep: () => void;
  onTake: () => void;
}) {
  const there = draftOf(theirs);
  const fields = changedFields(there, mine);
  return (
    <Banner
      tone="warn"
      alert
      title={t('patron.changedAt', { when: formatTime(theirs.updatedAt) })}
      actions={
        <>
          <Button kind="primary" size="small" busy={busy} onClick={onKeep}>
            {t('patron.keepMine')}
          </Button>
          <Button size="small" onClick={onTake}>
            {t('patron.takeTheirs')}
          </Button>
        </>
      }
    >
      {fields.length === 0 ? (
        <p>{t('patron.sameAsMine')}</p>
      ) : (
        <div className="table-frame">
          <table className="table patron-diff">
            <thead>
              <tr>
                <th scope="col">{t('patron.field')}</th>
                <th scope="col">{t('patron.theirs')}</th>
                <th scope="col">{t('patron.mine')}</th>
              </tr>
            </thead>
            <tbody>
              {fields.map((field) => (
                <tr key={field}>
                  <th scope="row">{fieldLabel(field)}</th>
                  <td>
                    <bdi>{shown(field, there[field])}</bdi>
                  </td>
                  <td>
                    <bdi>{shown(field, mine[field])}</bdi>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Banner>
  );
}

const LABELS = {
  fullName: 'patron.fullName',
  email: 'patron.email',
  cardNumber: 'patron.card',
  expiresOn: 'patron.memberUntil',
  gender: 'patron.gender',
  language: 'patron.language',
} as const;

function fieldLabel(field: DraftField): string {
  return t(LABELS[field]);
}

function shown(field: DraftField, value: string): string {
  if (value === '') return '–';
  if (field === 'expiresOn') return formatDate(value);
  if (field === 'language') return languageName(value);
  if (field === 'gender') return t(`patron.gender.${value as User['gender']}`);
  return value;
}
