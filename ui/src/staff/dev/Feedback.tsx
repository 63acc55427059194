import { LibraryBig } from 'lucide-react';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState, FormError } from '../../ui/ErrorState.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { Skeleton, SkeletonRows } from '../../ui/Skeleton.tsx';
import { Badge, type PillState, StatusPill } from '../../ui/StatusPill.tsx';
import { Tooltip } from '../../ui/Tooltip.tsx';
import { Section, State } from './Section.tsx';
import { PROBLEMS, REFUSED } from './samples.ts';

const PILLS: readonly PillState[] = [
  'available',
  'on_loan',
  'ready',
  'on_hold_shelf',
  'in_transit',
  'overdue',
  'blocked',
  'lost',
  'missing',
  'damaged',
  'withdrawn',
  'reference_only',
  'waiting',
  'done',
  'failed',
  'attention',
];

export function Feedback() {
  return (
    <>
      <Section name="Banner">
        {(['info', 'ok', 'warn', 'bad'] as const).map((tone) => (
          <State key={tone} of={tone} wide>
            <Banner tone={tone} title="Somebody changed this book" actions={<Button size="small">Look</Button>}>
              <p>See what became of it, then decide again.</p>
            </Banner>
          </State>
        ))}
        <State of="without a title" wide>
          <Banner>You may look at this, but not change it.</Banner>
        </State>
      </Section>
      <Section name="ErrorState">
        {Object.entries(PROBLEMS).map(([name, problem]) => (
          <State key={name} of={name} wide>
            <ErrorState error={problem} onRetry={() => undefined} />
          </State>
        ))}
        <State of="FormError" wide>
          <FormError error={REFUSED} fieldIds={{ title: 'kit-title' }} />
        </State>
      </Section>
      <Section name="EmptyState">
        <State of="with what to do" wide>
          <EmptyState
            icon={<LibraryBig aria-hidden="true" size={32} />}
            title="The catalogue is empty"
            actions={<Button kind="primary">Add books</Button>}
          >
            <p>Scan an ISBN, or bring a file.</p>
          </EmptyState>
        </State>
      </Section>
      <Section name="Skeleton">
        <State of="rows">
          <SkeletonRows rows={3} />
        </State>
        <State of="text, cover">
          <div className="row">
            <Skeleton shape="cover" width="80px" />
            <Skeleton width="10rem" />
          </div>
        </State>
      </Section>
      <Section name="Progress">
        <State of="some of it">
          <Progress label="Sending" value={36} max={100} />
        </State>
        <State of="it goes on">
          <Progress label="Reading" text="1,204 rows" />
        </State>
        <State of="all of it">
          <Progress label="Done" value={1} />
        </State>
      </Section>
      <Section name="StatusPill">
        {PILLS.map((state) => (
          <State key={state} of={state}>
            <StatusPill state={state}>{state.replaceAll('_', ' ')}</StatusPill>
          </State>
        ))}
      </Section>
      <Section name="Badge">
        {(['plain', 'accent', 'ok', 'warn', 'bad', 'info'] as const).map((tone) => (
          <State key={tone} of={tone}>
            <Badge tone={tone}>{tone}</Badge>
          </State>
        ))}
      </Section>
      <Section name="Tooltip">
        <State of="on hover and focus">
          <Tooltip text="More about what it stands at">{(tied) => <Button {...tied}>Hover me</Button>}</Tooltip>
        </State>
      </Section>
    </>
  );
}
