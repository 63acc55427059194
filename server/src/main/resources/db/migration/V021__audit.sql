-- Who did what. A line is drafted in the transaction of the deed, and moved into the trail, which nobody changes, by whoever seals.

create table audit_draft (
    id           uuid primary key,
    seq          bigint generated always as identity,
    at           timestamptz not null,
    action       text        not null,
    actor_id     uuid,
    role         text,
    session_id   uuid,
    via          text,
    address      text,
    user_agent   text,
    salt         bytea,
    origin_hash  bytea,
    request_id   text,
    target_type  text,
    target_id    text,
    outcome      text        not null,
    status       integer,
    codes        text,
    times        integer     not null default 1,
    changes      json,
    content_hash bytea       not null,
    drafted_at   timestamptz not null default clock_timestamp(),
    constraint outcome_is_known check (outcome in ('done', 'refused', 'failed')),
    constraint it_happened_at_least_once check (times >= 1),
    constraint content_hash_is_sha_256 check (octet_length(content_hash) = 32)
);

comment on table audit_draft is 'lines that no seal protects yet; they live for a second or two';
comment on column audit_draft.changes is 'json, not jsonb: the hash is over the very text';

alter table audit_draft set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

create table audit_entry (
    position     bigint primary key,
    id           uuid        not null,
    at           timestamptz not null,
    action       text        not null,
    actor_id     uuid,
    role         text,
    session_id   uuid,
    via          text,
    address      text,
    user_agent   text,
    salt         bytea,
    origin_hash  bytea,
    request_id   text,
    target_type  text,
    target_id    text,
    outcome      text        not null,
    status       integer,
    codes        text,
    times        integer     not null,
    changes      json,
    content_hash bytea       not null,
    chain_hash   bytea       not null,
    sealed_at    timestamptz not null,
    constraint positions_begin_at_one check (position >= 1),
    constraint outcome_is_known check (outcome in ('done', 'refused', 'failed')),
    constraint hashes_are_sha_256 check (octet_length(content_hash) = 32 and octet_length(chain_hash) = 32)
);

comment on column audit_entry.actor_id is 'no foreign key: the line outlives the account, and names nobody';
comment on column audit_entry.chain_hash is 'over the chain hash before, the position and the content hash';
comment on column audit_entry.origin_hash is 'over salt, address and program; it stays when these are cut, so that the content hash still fits';

create unique index audit_entry_is_sealed_once on audit_entry (id);
create index audit_by_time on audit_entry (at desc, id desc);
create index audit_by_actor on audit_entry (actor_id, at desc) where actor_id is not null;
create index audit_by_target on audit_entry (target_id, at desc) where target_id is not null;
create index audit_by_action on audit_entry (action, at desc);
create index audit_with_origin on audit_entry (at) where salt is not null;

-- Refusals that anybody can cause are counted by the minute, so that nobody fills the disk with them.
create table audit_tally (
    minute      timestamptz not null,
    key         text        not null,
    action      text        not null,
    actor_id    uuid,
    role        text,
    address     text,
    user_agent  text,
    target_type text,
    target_id   text,
    outcome     text        not null,
    status      integer,
    codes       text,
    times       integer     not null default 1,
    primary key (minute, key)
);

-- Where the chain ends and begins. Whoever seals holds its row.
create table audit_head (
    only_row   boolean primary key default true,
    position   bigint not null default 0,
    chain_hash bytea  not null default decode(repeat('00', 32), 'hex'),
    floor      bigint not null default 0,
    floor_hash bytea  not null default decode(repeat('00', 32), 'hex'),
    constraint there_is_one_chain check (only_row),
    constraint the_floor_lies_below_the_head check (floor >= 0 and floor <= position)
);

comment on column audit_head.floor is 'lines up to here may have been cut';

insert into audit_head default values;

create table audit_key (
    id         text primary key,
    public_key bytea       not null,
    created_at timestamptz not null
);

create table audit_checkpoint (
    position   bigint      not null,
    key_id     text        not null references audit_key (id),
    chain_hash bytea       not null,
    at         timestamptz not null,
    signature  bytea       not null,
    primary key (position, key_id)
);

create table audit_verification (
    id        uuid primary key,
    at        timestamptz not null,
    first     bigint      not null,
    last      bigint      not null,
    problem   text,
    broken_at bigint,
    took_ms   bigint      not null
);

create index verifications_by_time on audit_verification (at desc);

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail only grows' using errcode = 'insufficient_privilege';
end $$;

-- What tells where somebody was may be cut; nothing else of a line changes.
create function guard_audit_entry() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if old.position > (select floor from audit_head) then
            raise exception 'the audit trail is cut only below its floor' using errcode = 'insufficient_privilege';
        end if;
        return old;
    end if;
    if new.address is not null or new.user_agent is not null or new.salt is not null
        or to_jsonb(new) - '{address,user_agent,salt}'::text[] is distinct from to_jsonb(old) - '{address,user_agent,salt}'::text[]
        or new.changes::text is distinct from old.changes::text then
        raise exception 'a line of the audit trail does not change' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;

create function guard_audit_head() returns trigger language plpgsql as $$
begin
    if new.position < old.position or new.floor < old.floor then
        raise exception 'the audit trail does not go back' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;

create trigger audit_entries_stay before update or delete on audit_entry for each row execute function guard_audit_entry();
create trigger audit_entries_are_not_emptied before truncate on audit_entry for each statement execute function refuse_audit_change();
create trigger audit_head_goes_on before update on audit_head for each row execute function guard_audit_head();
create trigger audit_head_stays before delete on audit_head for each row execute function refuse_audit_change();
create trigger audit_head_is_not_emptied before truncate on audit_head for each statement execute function refuse_audit_change();
create trigger audit_checkpoints_stay before update or delete on audit_checkpoint for each row execute function refuse_audit_change();
create trigger audit_checkpoints_are_not_emptied before truncate on audit_checkpoint for each statement execute function refuse_audit_change();
create trigger audit_keys_stay before update or delete on audit_key for each row execute function refuse_audit_change();
