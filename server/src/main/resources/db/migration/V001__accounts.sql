-- People as users, and how they prove who they are.

create table users (
    id                uuid primary key,
    username          text        not null,
    email             text,
    full_name         text        not null default '',
    gender            text        not null default 'undisclosed',
    role              text        not null default 'guest',
    status            text        not null default 'active',
    suspension_reason text,
    suspended_until   timestamptz,
    category          text        not null default 'adult',
    card_number       text,
    language          text        not null default 'en',
    expires_on        date,
    password_hash     text,
    version           integer     not null default 1,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    constraint username_is_3_to_32_characters check (char_length(username) between 3 and 32),
    constraint email_is_normalised check (email = lower(email)),
    constraint gender_is_known check (gender in ('female', 'male', 'other', 'undisclosed')),
    constraint role_is_known check (role in ('guest', 'librarian', 'admin')),
    constraint status_is_known check (status in ('active', 'suspended', 'erased', 'system')),
    constraint only_the_suspended_have_an_end check (status = 'suspended' or suspended_until is null)
);

create unique index username_is_unique on users (lower(username));
create unique index email_is_unique on users (email);
create unique index card_number_is_unique on users (card_number);
create index users_by_creation on users (created_at, id);

-- Imports that nobody set up belong to this account; it has no password, so nobody can sign in as it.
insert into users (id, username, full_name, role, status, created_at, updated_at)
values ('00000000-0000-7000-8000-000000000001', 'system', 'Carrel', 'librarian', 'system', now(), now());

-- A session is the family of refresh tokens that one sign-in started.
create table session (
    id           uuid primary key,
    user_id      uuid        not null references users (id) on delete cascade,
    user_agent   text        not null default '',
    created_at   timestamptz not null,
    last_used_at timestamptz not null,
    expires_at   timestamptz not null,
    ended_at     timestamptz,
    end_reason   text,
    constraint an_ended_session_says_why check ((ended_at is null) = (end_reason is null)),
    constraint end_reason_is_known check (end_reason in ('signed_out', 'token_reused', 'password_changed', 'suspended', 'role_changed'))
);

create index sessions_of_a_user on session (user_id) where ended_at is null;
create index sessions_by_expiry on session (expires_at);

create table refresh_token (
    hash       bytea primary key,
    session_id uuid        not null references session (id) on delete cascade,
    issued_at  timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    constraint hash_is_sha_256 check (octet_length(hash) = 32)
);

create index tokens_of_a_session on refresh_token (session_id);

-- The one-time token that makes the first admin; its row goes when it is used.
create table setup_token (
    only_one   boolean primary key default true check (only_one),
    hash       bytea       not null,
    created_at timestamptz not null
);
