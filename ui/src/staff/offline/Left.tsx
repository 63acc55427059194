import { Link } from '@tanstack/react-router';
import { Download, Send } from 'lucide-react';
import { useState } from 'react';
import { ApiProblem } from '../../api/problem.ts';
import { formatDateTime } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { desk, useDesk } from '../../offline/desk.ts';
import { download, exportOf } from '../../offline/export.ts';
import { isOpen, nextOp, type Op } from '../../offline/ops.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { StatusPill } from '../../ui/StatusPill.tsx';
import { Refused } from '../checkout/Session.tsx';

/** All that is not with the server yet, and all that it refused while nobody looked. Nothing goes from here by itself. */
export function Left() {
  const { ops, user, line } = useDesk();
  const [leaving, setLeaving] = useState<Op>();
  const mine = ops.filter((op) => op.user === user);
  const open = nextOp(ops, user)?.state === 'waiting' ? mine.filter(isOpen) : [];
  const refused = mine.filter((op) => op.state === 'refused' && op.waited);
  if (open.length === 0 && refused.length === 0) return <EmptyState title={t('offline.empty')} />;
  return (
    <>
      {open.length > 0 && (
        <section className="stack stack--tight" aria-labelledby="left-waiting">
          <div className="desk-foot desk-foot--plain">
            <h2 id="left-waiting">{t('offline.waitingTitle')}</h2>
            <span className="row">
              <StatusPill state={line === 'open' ? 'done' : 'attention'}>{t(`offline.line.${line}`)}</StatusPill>
              <Button size="small" icon={<Send aria-hidden="true" size={16} />} onClick={() => desk.wake()}>
                {t('offline.sendNow')}
              </Button>
            </span>
          </div>
          <ol className="scans">
            {open.map((op) => (
              <li className="scans__row" key={op.key}>
                <Deed op={op} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {refused.length > 0 && (
        <section className="stack stack--tight" aria-labelledby="left-refused">
          <h2 id="left-refused">{t('offline.refusedTitle')}</h2>
          <ol className="scans">
            {refused.map((op) => (
              <li className="scans__row scans__row--refused" key={op.key}>
                <Deed op={op} />
                {op.refusal && (
                  <Refused
                    failure={new ApiProblem(op.refusal)}
                    label={t(op.kind === 'checkout' ? 'desk.refused' : 'desk.notReturned')}
                    removing={t('offline.dealtWith')}
                    onAgain={() => void desk.again(op.key)}
                    onRemove={() => setLeaving(op)}
                  />
                )}
              </li>
            ))}
          </ol>
        </section>
      )}
      <div className="row">
        <Button
          icon={<Download aria-hidden="true" size={20} />}
          onClick={() => {
            const { name, text } = exportOf(ops, user, new Date());
            download(name, text);
          }}
        >
          {t('offline.export')}
        </Button>
        <span className="muted row__grow">{t('offline.exportText')}</span>
      </div>
      <ConfirmDialog
        open={leaving !== undefined}
        onClose={() => setLeaving(undefined)}
        onConfirm={() => {
          if (leaving) void desk.drop(leaving.key);
          setLeaving(undefined);
        }}
        title={t('offline.dropTitle', { code: leaving?.code ?? '' })}
        confirm={t('offline.dealtWith')}
      >
        <p>{t('offline.dropText')}</p>
      </ConfirmDialog>
    </>
  );
}

function Deed({ op }: { op: Op }) {
  return (
    <>
      <span className="scans__what">
        <span className="scans__code" dir="ltr">
          {op.code}
        </span>
        <span className="small">
          {t(op.kind === 'checkout' ? 'staff.checkout' : 'staff.checkin')}
          {op.card && ` · ${t('offline.card', { card: op.card })}`}
          {op.readerId && (
            <>
              {' · '}
              <Link to="/checkout" search={{ patron: op.readerId }}>
                {t('offline.reader')}
              </Link>
            </>
          )}
        </span>
      </span>
      <span className="muted">{formatDateTime(op.at)}</span>
    </>
  );
}
