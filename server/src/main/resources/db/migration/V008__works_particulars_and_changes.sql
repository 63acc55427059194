-- Works, what else a record says, the record itself as it came, and the feed of changes that search indexes follow.

alter table book
    add column work_id            uuid    not null default gen_random_uuid(),
    add column work_is_set        boolean not null default false,
    add column other_isbns        text[]  not null default '{}',
    add column alternative_titles text[]  not null default '{}',
    add column notes              text[]  not null default '{}',
    add column links              text[]  not null default '{}';

comment on column book.work_id is 'follows from title and first contributor, so that editions meet without asking each other; see work_is_set';
comment on column book.work_is_set is 'staff joined or split it: it no longer follows the rule';

create index editions_of_a_work on book (work_id);
create index books_by_control_number on book (control_number) where control_number is not null and deleted_at is null;
create index books_by_other_isbns on book using gin (other_isbns) where other_isbns <> '{}' and deleted_at is null;

create table source_record (
    book_id      uuid primary key references book (id) on delete cascade,
    kind         text     not null,
    content      bytea    not null,
    book_version integer  not null,
    constraint source_record_kind_is_known check (kind in ('marc', 'marcxml'))
);

comment on column source_record.content is 'byte for byte as it came';
comment on column source_record.book_version is 'the book as the record tells it: once its version has moved on, the record is no longer all of it';

-- A row for every work whose index entry is out of date, written by the statement that makes it so. It is read by snapshot,
-- not by number: numbers are given before their transactions commit, so the highest that was seen says nothing of those below.
create table catalogue_change (
    txid    xid8   not null default pg_current_xact_id(),
    seq     bigint generated always as identity,
    work_id uuid,
    book_id uuid,
    primary key (txid, seq),
    constraint a_change_is_of_a_work_or_of_the_stock_of_a_book check ((work_id is null) <> (book_id is null))
);

comment on column catalogue_change.work_id is 'what its editions say changed';
comment on column catalogue_change.book_id is 'only who has its copies changed';

-- How much a book is asked for, counted anew from time to time.
create table book_popularity (
    book_id uuid primary key references book (id) on delete cascade,
    score   real not null,
    constraint popularity_is_not_negative check (score >= 0)
);

create function note_new_books() returns trigger language plpgsql as $$
begin
    insert into catalogue_change (work_id) select distinct work_id from fresh;
    return null;
end $$;

create function note_changed_books() returns trigger language plpgsql as $$
begin
    insert into catalogue_change (work_id) select work_id from fresh union select work_id from stale;
    return null;
end $$;

create function note_stock() returns trigger language plpgsql as $$
begin
    insert into catalogue_change (book_id) select distinct book_id from fresh;
    return null;
end $$;

create function note_stock_of_one() returns trigger language plpgsql as $$
begin
    insert into catalogue_change (book_id) values (new.book_id);
    return null;
end $$;

create trigger new_books_are_noted after insert on book
    referencing new table as fresh for each statement execute function note_new_books();
create trigger changed_books_are_noted after update on book
    referencing old table as stale new table as fresh for each statement execute function note_changed_books();
create trigger new_copies_are_noted after insert on copy
    referencing new table as fresh for each statement execute function note_stock();
create trigger changed_copies_are_noted after update on copy
    referencing new table as fresh for each statement execute function note_stock();
create trigger popularity_is_noted after update on book_popularity
    for each row when (old.score is distinct from new.score) execute function note_stock_of_one();
create trigger new_popularity_is_noted after insert on book_popularity
    for each row execute function note_stock_of_one();

-- A busy desk's statements change one loan each and mostly no hold: those fire by row, so that what changes nothing costs nothing.
create trigger loans_are_noted after insert on loan
    for each row execute function note_stock_of_one();
create trigger returns_are_noted after update of returned_at on loan
    for each row when (old.returned_at is distinct from new.returned_at) execute function note_stock_of_one();
create trigger holds_are_noted after insert or update of state, copy_id on hold
    for each row when (new.copy_id is not null) execute function note_stock_of_one();
