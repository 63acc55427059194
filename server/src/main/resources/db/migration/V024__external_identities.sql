-- Identities that other services keep and that open accounts here.

-- An identity is named by its issuer and subject for ever; what a provider is called in the settings, and addresses, may change.
create table external_identity (
    id           uuid primary key,
    user_id      uuid        not null references users (id) on delete cascade,
    provider     text        not null,
    issuer       text        not null,
    subject      text        not null,
    email        text,
    linked_at    timestamptz not null,
    last_used_at timestamptz,
    constraint subject_is_1_to_255_characters check (char_length(subject) between 1 and 255)
);

create unique index identity_is_one_persons on external_identity (issuer, subject);
create index identities_of_a_user on external_identity (user_id);

-- Of what proves that somebody comes back from where we sent them, only hashes are kept. The nonce and the PKCE verifier follow
-- from what the browser holds, so they are not here at all.
create table oidc_attempt (
    state_hash   bytea primary key,
    browser_hash bytea       not null,
    provider     text        not null,
    return_to    text        not null,
    device       text,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    constraint state_hash_is_sha_256 check (octet_length(state_hash) = 32),
    constraint browser_hash_is_sha_256 check (octet_length(browser_hash) = 32),
    constraint return_to_is_a_path check (return_to ~ '^/([^/]|$)')
);

create index oidc_attempts_by_expiry on oidc_attempt (expires_at);

-- With it, whoever signs in to the account of this address links the identity to it, once.
create table identity_ticket (
    hash       bytea primary key,
    provider   text        not null,
    issuer     text        not null,
    subject    text        not null,
    email      text        not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    constraint ticket_hash_is_sha_256 check (octet_length(hash) = 32)
);

create index identity_tickets_by_expiry on identity_ticket (expires_at);

-- Nobody comes in as somebody who was erased, nor does their name elsewhere stay.
create function the_erased_have_no_identities() returns trigger language plpgsql as $$
begin
    delete from external_identity where user_id = new.id;
    return null;
end $$;

create trigger the_erased_have_no_identities after update of status on users
    for each row when (new.status = 'erased')
    execute function the_erased_have_no_identities();
