-- What a library may know of people, and for how long.

alter table users add column keeps_history boolean not null default false;

comment on column users.keeps_history is 'whether loans that are over stay linked to this reader, who asked for it';

-- To whom loans and holds belong when the link to their reader is cut. A row, not null: the previous release reads it as any reader.
insert into users (id, username, full_name, role, status, created_at, updated_at)
select '00000000-0000-7000-8000-000000000002', name, 'Former readers', 'guest', 'system', now(), now()
from (values ('former-readers', 1), ('former-readers-' || substr(gen_random_uuid()::text, 1, 8), 2)) as names (name, turn)
where not exists (select from users where lower(username) = lower(name))
order by turn limit 1;

-- What is still linked, by when it was over: the nightly cut reads no more than it cuts.
create index linked_loans_by_return on loan (returned_at, id)
    where returned_at is not null and reader_id <> '00000000-0000-7000-8000-000000000002';
create index linked_holds_by_end on hold (ended_at, id)
    where ended_at is not null and reader_id <> '00000000-0000-7000-8000-000000000002';

-- What somebody agreed to, in which wording, and until when. A line is written, and once ended; what was said stays said.
create table consent (
    id           uuid primary key,
    user_id      uuid        not null references users (id) on delete cascade,
    kind         text        not null,
    version      text        not null default '',
    how          text        not null,
    given_at     timestamptz not null,
    withdrawn_at timestamptz,
    constraint consent_kind_is_known check (kind in ('reading_history', 'saved_search_mails', 'terms_of_use')),
    constraint withdrawn_after_given check (withdrawn_at >= given_at)
);

create unique index one_consent_stands on consent (user_id, kind) where withdrawn_at is null;
create index consents_of_a_user on consent (user_id, given_at);

create function a_consent_is_only_withdrawn() returns trigger language plpgsql as $$
begin
    if old.withdrawn_at is not null or new.withdrawn_at is null
        or (new.id, new.user_id, new.kind, new.version, new.how, new.given_at)
            is distinct from (old.id, old.user_id, old.kind, old.version, old.how, old.given_at) then
        raise exception 'a consent is withdrawn once, and otherwise stays as it was given';
    end if;
    return new;
end $$;

create trigger a_consent_is_only_withdrawn before update on consent
    for each row execute function a_consent_is_only_withdrawn();
