-- Sessions that people recognise, that say how they began, and that end everywhere at once.

alter table session
    add column name             text,
    add column place            text        not null default '',
    add column methods          text[]      not null default '{password}',
    add column authenticated_at timestamptz not null default now(),
    add constraint a_session_began_with_a_proof check (cardinality(methods) > 0),
    add constraint name_is_short check (char_length(name) between 1 and 60);

update session set authenticated_at = created_at;

alter table session drop constraint end_reason_is_known;
alter table session add constraint end_reason_is_known check (end_reason in (
    'signed_out', 'token_reused', 'password_changed', 'suspended', 'role_changed', 'password_reset', 'email_changed',
    'factor_changed', 'erased', 'ended_by_admin', 'all_ended', 'expired'));

-- The cookie by which a browser holds its session; a session has at most one, which is replaced now and then.
create table web_cookie (
    session_id uuid primary key references session (id) on delete cascade,
    hash       bytea       not null,
    issued_at  timestamptz not null,
    constraint cookie_hash_is_sha_256 check (octet_length(hash) = 32)
);

create unique index cookie_is_unique on web_cookie (hash);

-- What every node shall forget. A row is written with the change it tells of and read by snapshot: numbers are given before
-- a commit, so a node that asked for "numbers above the last" would miss one that commits late.
create table signal (
    id    bigint generated always as identity primary key,
    txid  xid8        not null default pg_current_xact_id(),
    topic text        not null,
    key   text        not null,
    at    timestamptz not null default now()
);

create index signals_by_transaction on signal (txid);
