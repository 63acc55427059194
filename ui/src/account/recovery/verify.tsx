import { useQueryClient } from '@tanstack/react-query';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { api } from '../../api/client.ts';
import { sessionQuery } from '../../api/session.ts';
import { t } from '../../i18n/messages.ts';
import { Banner } from '../../ui/Banner.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { refresh } from '../queries.ts';
import { LetterPage } from './LetterPage.tsx';

export const Route = createLazyRoute('/verify')({ component: Verify });

function Verify() {
  const { token } = Route.useSearch();
  const queries = useQueryClient();
  return (
    <LetterPage
      title={t('verify.title')}
      text={t('verify.text')}
      button={t('verify.confirm')}
      token={token}
      act={async (letter) => {
        await api.POST('/v1/email-verifications', { body: { token: letter } });
        await queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
        await refresh(queries, '/v1/me');
      }}
      done={
        <Banner
          tone="ok"
          alert
          title={t('verify.done')}
          actions={
            <LinkButton kind="primary" to="/account/profile">
              {t('verify.toAccount')}
            </LinkButton>
          }
        >
          <p>{t('verify.doneText')}</p>
        </Banner>
      }
      stale={<Link to="/account/profile">{t('verify.again')}</Link>}
    />
  );
}
