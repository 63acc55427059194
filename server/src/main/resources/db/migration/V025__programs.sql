-- Programs that call us: accounts for services, keys, and the short-lived tokens that keys are changed for.

-- A service account is an account of status 'system': nobody signs in as it, and no route for people reaches it.
create table service_account (
    user_id     uuid primary key references users (id) on delete cascade,
    name        text        not null,
    description text        not null default '',
    permissions text[]      not null,
    disabled_at timestamptz,
    version     integer     not null default 1,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    constraint service_account_name_is_not_blank check (name ~ '\S')
);

create unique index service_account_name_is_unique on service_account (lower(name));

create table api_key (
    id           uuid primary key,
    user_id      uuid        not null references users (id) on delete cascade,
    name         text        not null,
    hash         bytea       not null,
    hint         text        not null,
    scopes       text[]      not null,
    created_by   uuid        references users (id) on delete set null,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    last_used_at timestamptz,
    last_used_from text,
    revoked_at   timestamptz,
    constraint api_key_hash_is_sha_256 check (octet_length(hash) = 32),
    constraint api_key_hash_is_unique unique (hash),
    constraint an_api_key_allows_something check (cardinality(scopes) > 0),
    constraint an_api_key_ends_after_it_began check (expires_at > created_at)
);

comment on column api_key.hint is 'how the key begins, to be recognised by; too little to guess the rest';

create index api_keys_of_a_user on api_key (user_id);

create table program_token (
    hash       bytea primary key,
    key_id     uuid        not null references api_key (id) on delete cascade,
    scopes     text[]      not null,
    expires_at timestamptz not null,
    constraint program_token_hash_is_sha_256 check (octet_length(hash) = 32)
);

create index program_tokens_of_a_key on program_token (key_id);
create index program_tokens_by_expiry on program_token (expires_at);
