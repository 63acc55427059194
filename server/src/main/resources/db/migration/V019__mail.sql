-- Addresses that are confirmed, passwords that are set anew by a letter, and secrets that do not stay in the outbox.

alter table users
    add column email_verified_at   timestamptz,
    add column pending_email       text,
    add column pending_email_until timestamptz,
    add column pending_email_ends  text[] not null default '{}',
    add constraint pending_email_is_normalised check (pending_email = lower(pending_email)),
    add constraint pending_email_has_an_end check ((pending_email is null) = (pending_email_until is null)),
    add constraint pending_email_ends_are_known check (pending_email_ends <@ array['old', 'new']);

comment on column users.pending_email_ends is 'which ends of a change of address still have to confirm it';

-- Also for programs that know nothing of it: an address that has just come is nobody's proof, and what was to follow the one
-- before is over.
create function a_new_address_is_not_verified() returns trigger language plpgsql as $$
begin
    new.email_verified_at := null;
    new.pending_email := null;
    new.pending_email_until := null;
    new.pending_email_ends := '{}';
    return new;
end $$;

create trigger a_new_address_is_not_verified before update of email on users
    for each row when (old.email is distinct from new.email)
    execute function a_new_address_is_not_verified();

create trigger nothing_is_pending_for_the_erased before update of status on users
    for each row when (new.status = 'erased')
    execute function a_new_address_is_not_verified();

-- What a link in a letter proves. A later one for the same purpose takes the place of the one before.
create table letter_link (
    user_id    uuid        not null references users (id) on delete cascade,
    purpose    text        not null,
    hash       bytea       not null,
    address    text        not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    primary key (user_id, purpose),
    constraint letter_link_hash_is_sha_256 check (octet_length(hash) = 32),
    constraint letter_link_purpose_is_known
        check (purpose in ('verify_address', 'confirm_new_address', 'confirm_old_address', 'set_password'))
);

create unique index letter_link_hash_is_unique on letter_link (hash);
create index letter_links_by_expiry on letter_link (expires_at);

-- Who forgot a password, as they wrote themselves. It is looked up later: the answer takes as long for nobody as for somebody.
create table password_reset_request (
    id       uuid primary key,
    login    text        not null,
    asked_at timestamptz not null
);

-- The secret of a message stands beside it, and goes when the message has left or the secret is worth nothing any more.
alter table outbox_message
    add column secret       text,
    add column secret_until timestamptz,
    add constraint a_secret_has_an_end check (secret is null or secret_until is not null);

create index messages_with_a_secret on outbox_message (secret_until) where secret is not null;

-- Whether somebody signs in with a device that they used before, ended sessions say, too.
create index sessions_of_a_user_ended_too on session (user_id);
