-- Private lists of titles.

create table reading_list (
    id         uuid primary key,
    owner_id   uuid        not null references users (id) on delete cascade,
    name       text        not null,
    version    integer     not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint list_name_is_not_blank check (name ~ '\S')
);

create unique index list_name_is_unique_for_its_owner on reading_list (owner_id, lower(name));

create table reading_list_entry (
    id         uuid primary key,
    list_id    uuid        not null references reading_list (id) on delete cascade,
    book_id    uuid references book (id),
    title      text,
    author     text,
    year       integer,
    kind       text        not null default 'book',
    status     text        not null default 'want',
    rating     smallint,
    note       text,
    position   integer     not null,
    version    integer     not null default 1,
    added_at   timestamptz not null,
    updated_at timestamptz not null,
    constraint an_entry_is_a_book_or_a_title check ((book_id is null) <> (title is null)),
    constraint a_book_of_the_catalogue_is_a_book check (book_id is null or kind = 'book'),
    constraint entry_kind_is_known check (kind in ('book', 'movie', 'show', 'other')),
    constraint entry_status_is_known check (status in ('want', 'reading', 'read', 'abandoned')),
    constraint rating_is_1_to_5 check (rating between 1 and 5),
    constraint a_book_stands_once_in_a_list unique (list_id, book_id),
    constraint positions_do_not_clash unique (list_id, position) deferrable initially deferred
);

create index lists_a_book_is_in on reading_list_entry (book_id) where book_id is not null;
