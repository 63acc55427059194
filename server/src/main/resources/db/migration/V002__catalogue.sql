-- What exists: books (editions) and the people who made them.

-- Part of every PostgreSQL and a trusted extension: a database owner may create it. It finds a part of a title.
create extension if not exists pg_trgm;

create table book (
    id                   uuid primary key,
    title                text        not null,
    subtitle             text,
    publisher            text,
    published_year       integer,
    published_text       text,
    edition              text,
    language             text,
    physical_description text,
    series               text,
    series_number        text,
    subjects             text[]      not null default '{}',
    summary              text,
    format               text        not null default 'book',
    audience             text,
    isbn                 text,
    issn                 text,
    lccn                 text,
    oclc                 text,
    control_number       text,
    cover_url            text,
    source               text        not null default 'manual',
    source_id            text,
    match_key            text        not null,
    created_by           uuid references users (id),
    created_at           timestamptz not null,
    updated_at           timestamptz not null,
    deleted_at           timestamptz,
    version              integer     not null default 1,
    constraint title_is_not_blank check (title ~ '\S'),
    constraint isbn_is_13_digits check (isbn ~ '^97[89][0-9]{10}$'),
    constraint language_is_iso_639 check (language ~ '^[a-z]{2,3}$'),
    constraint published_year_is_sane check (published_year between -3000 and 2100),
    constraint format_is_known check (format in ('book', 'large_print', 'audio', 'dvd', 'ebook', 'periodical', 'other')),
    constraint audience_is_known check (audience in ('children', 'young_adult', 'adult', 'general'))
);

comment on column book.match_key is 'normalised title|first author|year: how imports recognise a book that has no identifier';

create unique index isbn_is_unique on book (isbn) where deleted_at is null;
create unique index source_id_is_unique on book (source, source_id) where deleted_at is null;
create index books_by_title on book (lower(title), id) where deleted_at is null;
create index books_by_part_of_title on book using gin (lower(title) gin_trgm_ops) where deleted_at is null;
-- A book without a year stands before all others, so that the newest come first when the order is turned round.
create index books_by_year on book ((coalesce(published_year, -32768)), id) where deleted_at is null;
create index books_by_creation on book (created_at, id) where deleted_at is null;
create index books_by_change on book (updated_at, id);
create index books_by_language on book (language, lower(title), id) where deleted_at is null;
create index books_by_subject on book using gin (subjects) where deleted_at is null;
create index books_by_match_key on book (match_key) where deleted_at is null;

create table author (
    id          uuid primary key,
    name        text        not null,
    sort_name   text        not null,
    born        integer,
    died        integer,
    variants    text[]      not null default '{}',
    names       text        not null,
    name_keys   text[]      not null,
    merged_into uuid references author (id),
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    deleted_at  timestamptz,
    version     integer     not null default 1,
    constraint name_is_not_blank check (name ~ '\S'),
    constraint died_after_born check (died >= born),
    constraint merged_is_gone check (merged_into is null or deleted_at is not null)
);

comment on column author.names is 'the name and its variants in lower case, one a line: where a part of a name is looked for';
comment on column author.name_keys is 'the name and its variants without marks, spaces and case: how an author is recognised';

create index authors_by_sort_name on author (lower(sort_name), id) where deleted_at is null;
create index authors_by_creation on author (created_at, id) where deleted_at is null;
create index authors_by_part_of_name on author using gin (names gin_trgm_ops) where deleted_at is null;
create index authors_by_name_key on author using gin (name_keys) where deleted_at is null;
create index authors_merged_into on author (merged_into) where merged_into is not null;

create table book_contributor (
    book_id   uuid     not null references book (id),
    position  smallint not null,
    author_id uuid     not null references author (id),
    role      text     not null,
    primary key (book_id, position),
    constraint positions_count_from_one check (position >= 1),
    constraint an_author_has_a_role_once unique (book_id, author_id, role),
    constraint contributor_role_is_known check (role in ('author', 'editor', 'translator', 'illustrator', 'compiler', 'narrator', 'contributor'))
);

create index books_of_an_author on book_contributor (author_id, book_id);
