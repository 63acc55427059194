-- A library of :books books with one copy each and :readers readers, made in place: identifiers are counted, so that
-- a load script can make them up without asking.

insert into users (id, username, email, full_name, created_at, updated_at)
select ('00000000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid, 'reader' || n, 'reader' || n || '@example.org',
    'Reader ' || n, now(), now()
from generate_series(1, :readers) n;

insert into author (id, name, sort_name, created_at, updated_at)
select ('00000000-0000-7000-a000-' || lpad(to_hex(n), 12, '0'))::uuid, 'Author ' || md5(n::text), md5(n::text) || ', Author',
    now(), now()
from generate_series(1, :books / 10) n;

insert into book (id, title, subtitle, publisher, published_year, language, subjects, summary, isbn, match_key, created_at, updated_at)
select ('00000000-0000-7000-b000-' || lpad(to_hex(n), 12, '0'))::uuid,
    'The ' || (array['quiet', 'long', 'silver', 'northern', 'broken', 'hidden', 'last', 'green'])[1 + n % 8] || ' '
        || (array['river', 'garden', 'machine', 'letter', 'winter', 'harbour', 'theorem'])[1 + n % 7] || ' ' || to_hex(n),
    'A study in ' || (n % 1000), 'Press ' || (n % 500), 1900 + n % 125,
    (array['en', 'de', 'fr', 'es', 'ja'])[1 + n % 5], array['Subject ' || (n % 300), 'Fiction'],
    repeat('It is about a place, the people in it and what they find there. ', 4),
    '978' || lpad(n::text, 10, '0'), 'bench|' || n, now() - make_interval(secs => :books - n), now()
from generate_series(1, :books) n;

insert into book_contributor (book_id, position, author_id, role)
select ('00000000-0000-7000-b000-' || lpad(to_hex(n), 12, '0'))::uuid, 0,
    ('00000000-0000-7000-a000-' || lpad(to_hex(1 + n % (:books / 10)), 12, '0'))::uuid, 'author'
from generate_series(1, :books) n;

insert into copy (id, barcode, book_id, branch_id, acquired_on, created_at, updated_at)
select ('00000000-0000-7000-8c00-' || lpad(to_hex(n), 12, '0'))::uuid, 'B' || n,
    ('00000000-0000-7000-b000-' || lpad(to_hex(n), 12, '0'))::uuid, '00000000-0000-7000-8000-0000000000b1',
    current_date, now(), now()
from generate_series(1, :books) n;

update lending_policy set max_loans = 10000;
