-- Covers: fetched or brought, checked, kept in three widths under the hash of what they were made from.

alter table book
    add column cover_hash   text,
    add column cover_is_set boolean not null default false,
    add constraint cover_hash_is_sha_256 check (cover_hash ~ '^[0-9a-f]{64}$');

comment on column book.cover_is_set is 'a librarian brought the picture: what lies at cover_url does not replace it';

create table cover (
    hash  text     not null,
    width smallint not null,
    jpeg  bytea    not null,
    primary key (hash, width)
);

comment on column cover.width is 'the width that is asked for; a smaller original is not enlarged';
-- A JPEG does not get smaller.
alter table cover alter column jpeg set storage external;

create table cover_wanted (
    book_id  uuid primary key references book (id) on delete cascade,
    url      text        not null,
    due_at   timestamptz not null,
    attempts integer     not null default 0,
    given_up boolean     not null default false,
    problem  text
);

comment on column cover_wanted.due_at is 'when to try; of one that is being fetched, when somebody else may take over';

create index covers_to_fetch on cover_wanted (due_at) where not given_up;
create index covers_given_up on cover_wanted (due_at, book_id) where given_up;

-- By statement: an import of many books that have no cover costs one look.
create function want_new_covers() returns trigger language plpgsql as $$
begin
    insert into cover_wanted (book_id, url, due_at)
    select id, cover_url, updated_at from fresh where cover_url is not null and deleted_at is null;
    return null;
end $$;

create function want_another_cover() returns trigger language plpgsql as $$
begin
    delete from cover_wanted where book_id = new.id;
    if new.cover_url is not null and not new.cover_is_set then
        insert into cover_wanted (book_id, url, due_at) values (new.id, new.cover_url, new.updated_at);
    end if;
    return null;
end $$;

create function forget_cover() returns trigger language plpgsql as $$
begin
    new.cover_hash := null;
    return new;
end $$;

create trigger covers_of_new_books_are_wanted after insert on book
    referencing new table as fresh for each statement execute function want_new_covers();
create trigger another_cover_is_wanted after update of cover_url, cover_is_set on book
    for each row when (old.cover_url is distinct from new.cover_url or (old.cover_is_set and not new.cover_is_set))
    execute function want_another_cover();
create trigger cover_goes_with_its_address before update of cover_url on book
    for each row when (old.cover_url is not null and new.cover_url is null and not new.cover_is_set)
    execute function forget_cover();

insert into cover_wanted (book_id, url, due_at)
select id, cover_url, updated_at from book where cover_url is not null and deleted_at is null;
