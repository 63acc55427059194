-- A library of :books books with one copy each and :readers readers. Identifiers are counted from 1,000,000, so that a
-- load script can write any of them down: reader …9000-000001000000, book …b000-000001000000, copy 'B1000000'.

insert into users (id, username, email, full_name, created_at, updated_at)
select cast('00000000-0000-7000-9000-00000' || n as uuid), 'reader' || n, 'reader' || n || '@example.org', 'Reader ' || n,
    now(), now()
from generate_series(1000000, 999999 + :readers) n;

insert into author (id, name, sort_name, names, name_keys, created_at, updated_at)
select cast('00000000-0000-7000-a000-00000' || n as uuid), 'Author ' || md5(n::text), md5(n::text) || ', Author', 'author ' || md5(n::text),
    array['author' || md5(n::text)], now(), now()
from generate_series(1000000, 999999 + :books / 10) n;

insert into book (id, title, subtitle, publisher, published_year, language, subjects, summary, isbn, match_key, created_at, updated_at)
select cast('00000000-0000-7000-b000-00000' || n as uuid),
    'The ' || (array['quiet', 'long', 'silver', 'northern', 'broken', 'hidden', 'last', 'green'])[1 + n % 8] || ' '
        || (array['river', 'garden', 'machine', 'letter', 'winter', 'harbour', 'theorem'])[1 + n % 7] || ' ' || to_hex(n),
    'A study in ' || (n % 1000), 'Press ' || (n % 500), 1900 + n % 125,
    (array['en', 'de', 'fr', 'es', 'ja'])[1 + n % 5], array['Subject ' || (n % 300), 'Fiction'],
    repeat('It is about a place, the people in it and what they find there. ', 4),
    -- Seven digits, weighted by turns, and the check digit that makes the sum a multiple of ten.
    '97800' || n || (10 - (38 + 3 * (n / 1000000 % 10) + n / 100000 % 10 + 3 * (n / 10000 % 10) + n / 1000 % 10
        + 3 * (n / 100 % 10) + n / 10 % 10 + 3 * (n % 10)) % 10) % 10, 'bench|' || n, timestamptz '2026-01-01' + make_interval(secs => n), timestamptz '2026-01-01'
from generate_series(1000000, 999999 + :books) n;

insert into book_contributor (book_id, position, author_id, role)
select cast('00000000-0000-7000-b000-00000' || n as uuid), 1,
    cast('00000000-0000-7000-a000-00000' || (1000000 + n % (:books / 10)) as uuid), 'author'
from generate_series(1000000, 999999 + :books) n;

insert into copy (id, barcode, book_id, branch_id, acquired_on, created_at, updated_at)
select cast('00000000-0000-7000-8c00-00000' || n as uuid), 'B' || n, cast('00000000-0000-7000-b000-00000' || n as uuid),
    '00000000-0000-7000-8000-0000000000b1', current_date, now(), now()
from generate_series(1000000, 999999 + :books) n;

-- What was lent and reserved before. The last twentieth of all copies is out; loads take theirs from the others.
insert into loan (id, copy_id, book_id, reader_id, lent_by, lent_at, due_at, returned_at, max_renewals, loan_days)
select cast('00000000-0000-7000-8d00-00000' || n as uuid), cast('00000000-0000-7000-8c00-00000' || n as uuid),
    cast('00000000-0000-7000-b000-00000' || n as uuid), cast('00000000-0000-7000-9000-00000' || 1000000 + n % :readers as uuid),
    cast('00000000-0000-7000-9000-00000' || 1000000 + n % :readers as uuid),
    timestamptz '2026-01-01' + make_interval(secs => n), timestamptz '2099-01-01',
    case when n < 1000000 + :books / 20 * 19 then timestamptz '2026-01-20' + make_interval(secs => n) end, 2, 28
from generate_series(1000000, 999999 + :books) n;

insert into hold (id, book_id, reader_id, state, placed_at, ended_at)
select cast('00000000-0000-7000-8e00-00000' || n as uuid), cast('00000000-0000-7000-b000-00000' || n as uuid),
    cast('00000000-0000-7000-9000-00000' || 1000000 + n % :readers as uuid), 'fulfilled', timestamptz '2026-01-01',
    timestamptz '2026-01-20'
from generate_series(1000000, 999999 + :books / 10) n;

-- The limit of ten loans a reader is not what is measured.
update lending_policy set max_loans = 10000;
