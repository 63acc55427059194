-- What is lent. Whoever changes who has a copy of a book holds a row lock on that book (users before book, always in this order).

create table lending_policy (
    scope           text primary key default 'root',
    loan_days       integer     not null,
    max_loans       integer     not null,
    max_renewals    integer     not null,
    max_holds       integer     not null,
    hold_shelf_days integer     not null,
    version         integer     not null default 1,
    updated_at      timestamptz not null,
    updated_by      uuid references users (id),
    constraint only_the_root_for_now check (scope = 'root'),
    constraint loan_days_are_1_to_3650 check (loan_days between 1 and 3650),
    constraint max_loans_are_0_to_10000 check (max_loans between 0 and 10000),
    constraint max_renewals_are_0_to_1000 check (max_renewals between 0 and 1000),
    constraint max_holds_are_0_to_10000 check (max_holds between 0 and 10000),
    constraint hold_shelf_days_are_1_to_365 check (hold_shelf_days between 1 and 365)
);

insert into lending_policy (scope, loan_days, max_loans, max_renewals, max_holds, hold_shelf_days, updated_at)
values ('root', 28, 10, 2, 10, 7, now());

create table loan (
    id           uuid primary key,
    copy_id      uuid        not null references copy (id),
    book_id      uuid        not null references book (id),
    reader_id    uuid        not null references users (id),
    lent_by      uuid        not null,
    lent_at      timestamptz not null,
    due_at       timestamptz not null,
    renewals     integer     not null default 0,
    max_renewals integer     not null,
    loan_days    integer     not null,
    returned_at  timestamptz,
    version      integer     not null default 1,
    constraint due_after_lent check (due_at > lent_at),
    constraint returned_after_lent check (returned_at >= lent_at),
    constraint renewals_are_not_negative check (renewals >= 0)
);

-- A plan that was made when nothing was lent reads every open loan once much is: so the statistics follow closely.
alter table loan set (autovacuum_analyze_scale_factor = 0.01, autovacuum_analyze_threshold = 500);

comment on column loan.lent_by is 'who did it, reader or staff; no foreign key, so that no row of a busy desk is locked by everybody';

create unique index one_open_loan_per_copy on loan (copy_id) where returned_at is null;
create index open_loans_of_a_reader on loan (reader_id, due_at) where returned_at is null;
create index open_loans_of_a_book on loan (book_id) where returned_at is null;
create index open_loans_by_due_date on loan (due_at, id) where returned_at is null;
create index loans_of_a_reader on loan (reader_id, lent_at desc, id);

create table hold (
    id          uuid primary key,
    queued      bigint generated always as identity,
    book_id     uuid        not null references book (id),
    reader_id   uuid        not null references users (id),
    state       text        not null default 'waiting',
    placed_at   timestamptz not null,
    copy_id     uuid references copy (id),
    ready_until timestamptz,
    ended_at    timestamptz,
    version     integer     not null default 1,
    constraint hold_state_is_known check (state in ('waiting', 'ready', 'fulfilled', 'cancelled', 'expired')),
    constraint a_ready_hold_keeps_a_copy check ((state = 'ready') <= (copy_id is not null and ready_until is not null)),
    constraint a_waiting_hold_keeps_none check (state <> 'waiting' or copy_id is null),
    constraint an_ended_hold_says_when check ((state in ('fulfilled', 'cancelled', 'expired')) = (ended_at is not null))
);

alter table hold set (autovacuum_analyze_scale_factor = 0.01, autovacuum_analyze_threshold = 500);

comment on column hold.queued is 'the queue of a book is its waiting holds in this order; a place in it is counted, never stored, so it has no gaps';

create unique index one_active_hold_per_reader_and_book on hold (reader_id, book_id) where state in ('waiting', 'ready');
create unique index one_hold_keeps_a_copy on hold (copy_id) where state = 'ready';
create index queue_of_a_book on hold (book_id, queued) where state = 'waiting';
create index ready_holds_by_end on hold (ready_until) where state = 'ready';
create index holds_of_a_reader on hold (reader_id, placed_at desc, id);
