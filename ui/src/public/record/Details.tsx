import { Link } from '@tanstack/react-router';
import { languageName } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { DescriptionList } from '../../ui/DescriptionList.tsx';
import { type Book, formatName, yearText } from '../shared/words.ts';

export function Details({ book }: { book: Book }) {
  const isbns = [book.isbn, ...book.otherIsbns].filter((one) => one !== undefined);
  const year = book.publishedText ?? (book.publishedYear === undefined ? undefined : yearText(book.publishedYear));
  return (
    <section className="record__part" aria-labelledby="details">
      <h2 id="details">{t('details.title')}</h2>
      <DescriptionList
        items={[
          [t('facet.subject'), book.subjects.length > 0 && <Subjects subjects={book.subjects} />],
          [t('facet.format'), formatName(book.format)],
          [t('facet.language'), book.language && languageName(book.language)],
          [t('details.audience'), book.audience && t(`audience.${book.audience}`)],
          [t('details.edition'), book.edition],
          [t('details.publisher'), book.publisher && <bdi>{book.publisher}</bdi>],
          [t('details.published'), year],
          [t('details.description'), book.physicalDescription && <bdi>{book.physicalDescription}</bdi>],
          ['ISBN', isbns.length > 0 && <Codes codes={isbns} />],
          ['ISSN', book.issn && <Codes codes={[book.issn]} />],
          [t('details.alternative'), book.alternativeTitles.length > 0 && <Lines lines={book.alternativeTitles} />],
          [t('details.notes'), book.notes.length > 0 && <Lines lines={book.notes} />],
          [t('details.links'), book.links.length > 0 && <Links links={book.links} />],
        ]}
      />
    </section>
  );
}

function Subjects({ subjects }: { subjects: readonly string[] }) {
  return (
    <ul className="subjects">
      {subjects.map((subject) => (
        <li key={subject}>
          <Link className="subject" to="/search" search={{ subject: [subject] }}>
            <bdi>{subject}</bdi>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Codes({ codes }: { codes: readonly string[] }) {
  return (
    <span className="mono" dir="ltr">
      {codes.join(', ')}
    </span>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>
          <bdi>{line}</bdi>
        </li>
      ))}
    </ul>
  );
}

/** Records come from many places: only addresses of the web are led to. */
function Links({ links }: { links: readonly string[] }) {
  return (
    <ul>
      {links.map((link) => (
        <li key={link}>
          {/^https?:\/\//i.test(link) ? (
            <a href={link} rel="noreferrer" dir="ltr">
              {link}
            </a>
          ) : (
            <bdi>{link}</bdi>
          )}
        </li>
      ))}
    </ul>
  );
}
