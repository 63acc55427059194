-- What the search indexes of all nodes agree on: which database this is, how far back the feed reaches, and what was asked of them.

create table search_feed (
    only_row boolean primary key default true,
    identity uuid   not null default gen_random_uuid(),
    floor    xid8   not null default '0',
    constraint there_is_one_feed check (only_row)
);

comment on column search_feed.identity is 'an index that was made from a database of another identity is none of this one';
comment on column search_feed.floor is 'changes of transactions below may have been removed from the feed: who has not read them builds anew';

insert into search_feed default values;

-- Where the feed stood at times gone by, so that what is older than some days can be told without a time in every row.
create table search_feed_mark (
    at     timestamptz primary key,
    lowest xid8 not null
);

create table search_index_request (
    generation   integer generated always as identity primary key,
    requested_at timestamptz not null,
    requested_by uuid references users (id)
);

comment on table search_index_request is 'a node whose index is of a lower generation builds it anew';

create table search_index_node (
    node       uuid primary key,
    host       text        not null,
    state      text        not null,
    generation integer     not null,
    filled     real        not null,
    documents  integer     not null,
    seen_at    timestamptz not null,
    constraint index_state_is_known check (state in ('filling', 'serving', 'rebuilding')),
    constraint filled_is_a_share check (filled between 0 and 1)
);

comment on table search_index_node is 'what each node last said of its index';

-- What is of works is read for itself, and first; a check-out writes no entry here.
create index changes_of_works on catalogue_change (txid, seq) where work_id is not null;

-- A copy that comes in the same transaction as its book is noted with it already.
create or replace function note_stock() returns trigger language plpgsql as $$
begin
    insert into catalogue_change (book_id)
    select distinct fresh.book_id from fresh
    where not exists (
        select from book b where b.id = fresh.book_id and b.xmin = pg_current_xact_id()::xid);
    return null;
end $$;

-- A hold that gives its copy back makes it available, too.
drop trigger holds_are_noted on hold;
create trigger holds_are_noted after insert on hold
    for each row when (new.copy_id is not null) execute function note_stock_of_one();
create trigger changed_holds_are_noted after update of state, copy_id on hold
    for each row when (new.copy_id is not null or old.copy_id is not null) execute function note_stock_of_one();

-- Books are found by the other names of those who made them, and by the branches that have them.
create function note_variants() returns trigger language plpgsql as $$
begin
    insert into catalogue_change (work_id)
    select distinct b.work_id from book_contributor c join book b on b.id = c.book_id where c.author_id = new.id;
    return null;
end $$;

create trigger variants_are_noted after update of variants on author
    for each row when (old.variants is distinct from new.variants) execute function note_variants();

create function note_branch() returns trigger language plpgsql as $$
begin
    insert into catalogue_change (book_id) select distinct book_id from copy where branch_id = new.id;
    return null;
end $$;

create trigger branch_codes_are_noted after update of code on branch
    for each row when (old.code is distinct from new.code) execute function note_branch();
