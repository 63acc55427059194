-- What bulk work changes is a lane of its own in the feed: search indexes take what the desk changed first. A transaction
-- says that it is bulk work (set_config('carrel.bulk', 'on', true)).
create function is_bulk_work() returns boolean language sql stable as $$
    select coalesce(current_setting('carrel.bulk', true), '') = 'on'
$$;

alter table catalogue_change add column bulk boolean not null default false;
alter table catalogue_change alter column bulk set default is_bulk_work();

comment on column catalogue_change.bulk is 'bulk work changed it: read apart, after what the desk changed';

drop index changes_of_works;
create index changes_of_works on catalogue_change (txid, seq) where work_id is not null and not bulk;
create index changes_of_bulk_work on catalogue_change (txid, seq) where bulk;

-- A book that moves from work to work is never bulk: one of the two works could be taken in with the desk's changes and the
-- other with the bulk, and until then the book would be found twice or not at all.
create or replace function note_changed_books() returns trigger language plpgsql as $$
begin
    with moved as materialized (
        select f.work_id as to_work, s.work_id as from_work from fresh f join stale s on s.id = f.id
        where f.work_id <> s.work_id
    )
    insert into catalogue_change (work_id, bulk)
    select w.work_id, is_bulk_work()
        and w.work_id not in (select to_work from moved union all select from_work from moved)
    from (select work_id from fresh union select work_id from stale) w;
    return null;
end $$;
