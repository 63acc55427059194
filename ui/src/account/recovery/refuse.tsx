import { useQueryClient } from '@tanstack/react-query';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { api } from '../../api/client.ts';
import { sessionQuery } from '../../api/session.ts';
import { t } from '../../i18n/messages.ts';
import { Banner } from '../../ui/Banner.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { LetterPage } from './LetterPage.tsx';

export const Route = createLazyRoute('/refuse-email')({ component: Refuse });

function Refuse() {
  const { token } = Route.useSearch();
  const queries = useQueryClient();
  return (
    <LetterPage
      title={t('refuse.title')}
      text={t('refuse.text')}
      button={t('refuse.confirm')}
      token={token}
      act={async (letter) => {
        await api.POST('/v1/email-refusals', { body: { token: letter } });
        await queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
      }}
      done={
        <Banner
          tone="ok"
          alert
          title={t('refuse.done')}
          actions={
            <LinkButton kind="primary" to="/forgot-password">
              {t('refuse.newPassword')}
            </LinkButton>
          }
        >
          <p>{t('refuse.doneText')}</p>
        </Banner>
      }
      stale={<Link to="/account/profile">{t('verify.again')}</Link>}
    />
  );
}
