-- What stands against guessing: failures that are counted on all nodes together, and where people signed in from before.

-- Keys are halves of SHA-256: most rows are of names that nobody has. A row that is forgotten is purged.
create table sign_in_tally (
    key          uuid primary key,
    name         uuid        not null,
    failures     integer     not null,
    counted_at   timestamptz not null,
    open_at      timestamptz not null,
    forgotten_at timestamptz not null,
    constraint failures_are_counted_up check (failures >= 0)
);

create index sign_in_tallies_by_name on sign_in_tally (name);
create index sign_in_tallies_by_age on sign_in_tally (forgotten_at);

create table known_place (
    user_id uuid        not null references users (id) on delete cascade,
    place   uuid        not null,
    device  boolean     not null,
    seen_at timestamptz not null,
    primary key (user_id, place)
);

create index known_places_by_age on known_place (seen_at);

-- The state of buckets where nodes share their limits through the database. It is of the moment: not worth the log.
create unlogged table rate_limit (
    id         text primary key,
    state      bytea,
    expires_at bigint
);

create index rate_limits_by_age on rate_limit (expires_at);
