import { useState } from 'react';
import { BarList } from '../../ui/BarList.tsx';
import { Cover } from '../../ui/Cover.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { DescriptionList } from '../../ui/DescriptionList.tsx';
import { DiffView } from '../../ui/DiffView.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { MarcView } from '../../ui/MarcView.tsx';
import { readMarcText } from '../../ui/marc.ts';
import { Sparkline } from '../../ui/Sparkline.tsx';
import { Section, State } from './Section.tsx';
import { BY_DECADE, BY_FORMAT, MARC, TITLES } from './samples.ts';

type Title = (typeof TITLES)[number];

const COLUMNS: readonly Column<Title>[] = [
  { key: 'title', head: 'Title', sort: 'title', cell: ({ title }) => <bdi>{title}</bdi> },
  { key: 'author', head: 'Author', cell: ({ author }) => <bdi>{author}</bdi>, minor: true },
  { key: 'year', head: 'Year', sort: 'year', align: 'end', cell: ({ year }) => year },
];

export function DataParts() {
  return (
    <>
      <Section name="DataTable">
        <State of="sorted, chosen from" wide>
          <Choosing />
        </State>
        <State of="stale" wide>
          <DataTable caption="Books" columns={COLUMNS} rows={TITLES.slice(0, 2)} rowKey={({ id }) => id} stale />
        </State>
        <State of="empty" wide>
          <DataTable
            caption="Books"
            columns={COLUMNS}
            rows={[]}
            rowKey={({ id }) => id}
            empty={<EmptyState title="No book is like this" />}
          />
        </State>
      </Section>
      <Section name="DescriptionList">
        <State of="what has no value is left out" wide>
          <DescriptionList
            items={[
              ['Title', 'The Dispossessed'],
              ['Subtitle', undefined],
              ['Publisher', 'Harper & Row'],
            ]}
          />
        </State>
      </Section>
      <Section name="Cover">
        {(['row', 'list', 'tile', 'record'] as const).map((size) => (
          <State key={size} of={size}>
            <Cover cover={undefined} title="The Dispossessed" author="Ursula K. Le Guin" workId={size} size={size} />
          </State>
        ))}
        <State of="the twelve spines" wide>
          <div className="row">
            {Array.from('0123456789ab', (digit) => (
              <Cover key={digit} cover={undefined} title={TITLES[1].title} workId={digit} size="row" />
            ))}
          </div>
        </State>
      </Section>
      <Section name="DiffView">
        <State of="texts, lists, gaps, what is not told" wide>
          <DiffView
            caption="Differences"
            rows={[
              { key: 'title', name: 'Title', before: 'The left hand of Darkness', after: 'The Left Hand of Darkness' },
              { key: 'subjects', name: 'Subjects', before: ['Utopias', 'Gender'], after: ['Utopias', 'Winter'] },
              { key: 'year', name: 'Year', before: undefined, after: '1969' },
              { key: 'email', name: 'E-mail', before: undefined, after: undefined, note: 'Changed; not told here.' },
            ]}
          />
        </State>
        <State of="nothing differs" wide>
          <DiffView caption="Differences" rows={[]} />
        </State>
      </Section>
      <Section name="MarcView">
        <State of="with a field that is wrong" wide>
          <MarcView record={readMarcText(MARC) ?? []} />
        </State>
      </Section>
      <Section name="BarList">
        <State of="figures">
          <BarList caption="Works by format" figures={BY_FORMAT} />
        </State>
      </Section>
      <Section name="Sparkline">
        <State of="line">
          <Sparkline caption="Works by decade" figures={BY_DECADE} />
        </State>
        <State of="columns">
          <Sparkline kind="columns" caption="Works by decade" figures={BY_DECADE} />
        </State>
        <State of="one figure">
          <Sparkline caption="Works" figures={BY_DECADE.slice(0, 1)} />
        </State>
      </Section>
    </>
  );
}

function Choosing() {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(['1']));
  const [sort, setSort] = useState('title');
  return (
    <DataTable
      caption="Books"
      columns={COLUMNS}
      rows={TITLES}
      rowKey={({ id }) => id}
      rowName={({ title }) => title}
      sort={sort}
      onSort={setSort}
      selection={{ chosen, onChange: setChosen }}
      current="4"
    />
  );
}
