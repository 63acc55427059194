-- Second factors: authenticator apps (RFC 6238), codes for recovery, passkeys (WebAuthn), and who must have one.

-- The secret is sealed (AES-GCM) with a key that is not in the database.
create table totp (
    user_id    uuid primary key references users (id) on delete cascade,
    key_id     text        not null,
    sealed     bytea       not null,
    -- The newest step whose code was used; neither it nor one before it is good again.
    last_step  bigint      not null,
    created_at timestamptz not null
);

-- A secret that was shown and is not yet known to have arrived.
create table totp_offer (
    user_id    uuid primary key references users (id) on delete cascade,
    key_id     text        not null,
    sealed     bytea       not null,
    created_at timestamptz not null
);

create table recovery_code (
    user_id uuid  not null references users (id) on delete cascade,
    hash    bytea not null,
    used_at timestamptz,
    primary key (user_id, hash),
    constraint recovery_hash_is_sha_256 check (octet_length(hash) = 32)
);

create table passkey (
    id              uuid primary key,
    user_id         uuid        not null references users (id) on delete cascade,
    name            text        not null,
    credential_id   bytea       not null,
    credential      bytea       not null,
    sign_count      bigint      not null,
    backup_eligible boolean     not null,
    backed_up       boolean     not null,
    transports      text[]      not null default '{}',
    created_at      timestamptz not null,
    last_used_at    timestamptz,
    constraint a_passkey_is_registered_once unique (credential_id),
    constraint passkey_name_is_short check (char_length(name) between 1 and 60)
);

create index passkeys_of_a_user on passkey (user_id);

-- By what authenticators know somebody: not the id, which others see.
create table passkey_handle (
    user_id uuid primary key references users (id) on delete cascade,
    handle  bytea not null,
    constraint handle_is_unique unique (handle)
);

create table passkey_challenge (
    hash       bytea primary key,
    -- Whose it is, of a registration; whoever answers, of a sign-in.
    user_id    uuid references users (id) on delete cascade,
    expires_at timestamptz not null
);

-- Somebody who has shown one proof and is to show another.
create table sign_in_challenge (
    hash            bytea primary key,
    user_id         uuid        not null references users (id) on delete cascade,
    methods         text[]      not null,
    -- SHA-256 of the password's hash that the first proof was held against: it must still stand.
    password_digest bytea,
    proven_at       timestamptz not null,
    user_agent      text        not null,
    name            text,
    place           text        not null,
    tries           integer     not null default 0,
    expires_at      timestamptz not null,
    constraint tries_are_bounded check (tries between 0 and 5)
);

create table security_policy (
    only_one                   boolean primary key default true,
    second_factor_required_for text[]      not null default '{}',
    version                    integer     not null default 1,
    updated_at                 timestamptz not null default now(),
    constraint there_is_one_policy check (only_one)
);

insert into security_policy default values;

-- Only the row of somebody who is erased is left.
create function second_factors_go_with_the_erased() returns trigger language plpgsql as $$
begin
    delete from totp where user_id = new.id;
    delete from totp_offer where user_id = new.id;
    delete from recovery_code where user_id = new.id;
    delete from passkey where user_id = new.id;
    delete from passkey_handle where user_id = new.id;
    delete from passkey_challenge where user_id = new.id;
    delete from sign_in_challenge where user_id = new.id;
    return null;
end $$;

create trigger second_factors_go_with_the_erased after update of status on users
    for each row when (new.status = 'erased')
    execute function second_factors_go_with_the_erased();
