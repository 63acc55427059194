import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog, Dialog } from '../../ui/Dialog.tsx';
import { FilterChips } from '../../ui/FilterChips.tsx';
import { CursorPagination, Pagination } from '../../ui/Pagination.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { Mark } from '../../ui/Wordmark.tsx';
import { Section, State } from './Section.tsx';

export function Ways() {
  return (
    <>
      <Section name="Tabs">
        <State of="with a count" wide>
          <Switching />
        </State>
      </Section>
      <Section name="Pagination">
        <State of="first" wide>
          <Paging from={1} />
        </State>
        <State of="in the middle" wide>
          <Paging from={12} />
        </State>
        <State of="CursorPagination" wide>
          <CursorPagination onPrevious={undefined} onNext={() => undefined} />
        </State>
      </Section>
      <Section name="FilterChips">
        <State of="several" wide>
          <FilterChips
            chips={['Format: Book', 'Language: German', 'From 1990'].map((name) => ({
              key: name,
              label: name,
              name,
              onRemove: () => undefined,
            }))}
            onClear={() => undefined}
          />
        </State>
      </Section>
      <Section name="Dialog">
        {(['small', 'normal', 'large'] as const).map((size) => (
          <State key={size} of={size}>
            <Opening size={size} />
          </State>
        ))}
        <State of="ConfirmDialog">
          <Confirming />
        </State>
        <State of="ConfirmDialog, typed">
          <Confirming typed="Le Guin" />
        </State>
      </Section>
      <Section name="Wordmark">
        <State of="Mark">
          <span className="wordmark">
            <Mark />
            <span className="wordmark__name">Carrel</span>
          </span>
        </State>
      </Section>
    </>
  );
}

function Switching() {
  const [chosen, setChosen] = useState('edit');
  return (
    <Tabs
      label="Book"
      chosen={chosen}
      onChoose={setChosen}
      tabs={[
        { key: 'edit', label: 'Description', panel: <p>The description.</p> },
        { key: 'copies', label: 'Copies', count: 3, panel: <p>Three copies.</p> },
        { key: 'marc', label: 'MARC', panel: <p>The record.</p> },
      ]}
    />
  );
}

function Paging({ from }: { from: number }) {
  const [page, setPage] = useState(from);
  return <Pagination page={page} size={20} total={480} onPage={setPage} />;
}

function Opening({ size }: { size: 'small' | 'normal' | 'large' }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Open</Button>
      <Dialog
        open={open}
        size={size}
        title="Two works become of this one"
        onClose={() => setOpen(false)}
        actions={<Button kind="primary">Split off</Button>}
      >
        <p>Books, copies and loans stay as they are.</p>
      </Dialog>
    </>
  );
}

function Confirming({ typed }: { typed?: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="danger" onClick={() => setOpen(true)}>
        Delete
      </Button>
      <ConfirmDialog
        open={open}
        danger
        title="Delete this author?"
        confirm="Delete"
        onClose={() => setOpen(false)}
        onConfirm={() => setOpen(false)}
        {...(typed === undefined ? {} : { typed })}
      >
        <p>It cannot be taken back.</p>
      </ConfirmDialog>
    </>
  );
}
