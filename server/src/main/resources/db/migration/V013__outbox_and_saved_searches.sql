-- Messages to people, written by the transaction that causes them; and searches that people keep.

create table outbox_message (
    id              uuid primary key,
    user_id         uuid references users (id) on delete set null,
    address         text        not null,
    kind            text        not null,
    language        text        not null,
    subject         text        not null,
    plain           text        not null,
    html            text        not null,
    state           text        not null default 'waiting',
    attempts        integer     not null default 0,
    next_attempt_at timestamptz not null,
    sent_at         timestamptz,
    error           text,
    created_at      timestamptz not null,
    version         integer     not null default 1,
    constraint message_state_is_known check (state in ('waiting', 'sent', 'failed')),
    constraint a_sent_message_says_when check ((state = 'sent') = (sent_at is not null)),
    constraint a_failed_message_says_why check ((state = 'failed') <= (error is not null)),
    constraint subject_is_one_line check (subject ~ '\S' and subject !~ '[\r\n]')
);

comment on column outbox_message.next_attempt_at is 'also the end of the lease of the node that is sending it now';

create index messages_to_send on outbox_message (next_attempt_at) where state = 'waiting';
create index messages_by_age on outbox_message (created_at desc, id);
create index messages_to_a_user on outbox_message (user_id) where user_id is not null;

create table saved_search (
    id          uuid primary key,
    owner_id    uuid        not null references users (id) on delete cascade,
    name        text        not null,
    query       text        not null,
    mails       boolean     not null,
    seen_until  timestamptz not null,
    version     integer     not null default 1,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    constraint saved_search_name_is_not_blank check (name ~ '\S')
);

comment on column saved_search.query is 'as the query of the address of the search, without the question mark';
comment on column saved_search.seen_until is 'what came into the catalogue before this has been told';

create unique index saved_search_name_is_unique_for_its_owner on saved_search (owner_id, lower(name));
create index saved_searches_that_mail on saved_search (seen_until) where mails;
