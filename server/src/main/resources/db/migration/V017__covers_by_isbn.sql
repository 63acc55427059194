-- Covers that are looked for by ISBN where a record names none, and pictures that no book uses any more.

alter table cover add column unused_since timestamptz;

comment on column cover.unused_since is 'since when no book has it, as far as was looked; cleared by whoever gives it to one';

create table cover_by_isbn (
    book_id   uuid primary key references book (id) on delete cascade,
    isbn      text        not null,
    state     text        not null default 'wanted',
    is_asked  boolean     not null default false,
    due_at    timestamptz not null,
    attempts  integer     not null default 0,
    tried_at  timestamptz,
    problem   text,
    hash      text,
    constraint cover_by_isbn_is_wanted_found_or_none check (state in ('wanted', 'found', 'none')),
    constraint cover_by_isbn_has_a_picture_once_found check ((state = 'found') = (hash is not null))
);

comment on column cover_by_isbn.is_asked is 'a librarian asked for it: it comes before all others';
comment on column cover_by_isbn.due_at is 'when to try; of one that is being tried, when somebody else may take over';

create index covers_by_isbn_to_try on cover_by_isbn (is_asked desc, book_id desc) where state = 'wanted';
create index covers_by_isbn_tried on cover_by_isbn (tried_at);

-- One row: how far the catalogue was looked through, and when the source may be asked again. Whoever asks locks it.
create table cover_by_isbn_source (
    is_only    boolean     primary key default true,
    seen_to    uuid        not null,
    begun_at   timestamptz not null,
    not_before timestamptz not null,
    constraint one_source_of_covers_by_isbn check (is_only)
);

create function forget_cover_of_isbn() returns trigger language plpgsql as $$
begin
    delete from cover_by_isbn where book_id = new.id and hash = old.cover_hash;
    if found and not new.cover_is_set then
        new.cover_hash := null;
    end if;
    delete from cover_by_isbn where book_id = new.id;
    return new;
end $$;

create trigger cover_goes_with_its_isbn before update of isbn on book
    for each row when (old.isbn is distinct from new.isbn)
    execute function forget_cover_of_isbn();
