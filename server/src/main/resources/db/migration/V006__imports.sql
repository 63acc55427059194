-- What came in from elsewhere, and what was wrong with it.

create table import_run (
    id          uuid primary key,
    source      text        not null,
    query       text        not null default '',
    state       text        not null default 'running',
    started_by  uuid        not null references users (id),
    started_at  timestamptz not null,
    touched_at  timestamptz not null,
    finished_at timestamptz,
    read        integer     not null default 0,
    created     integer     not null default 0,
    updated     integer     not null default 0,
    skipped     integer     not null default 0,
    failed      integer     not null default 0,
    warned      integer     not null default 0,
    remarks     text[]      not null default '{}',
    error       text,
    constraint import_source_is_known check (source in ('google_books', 'csv', 'demo')),
    constraint import_state_is_known check (state in ('running', 'finished', 'failed')),
    constraint a_finished_run_says_when check ((state = 'running') = (finished_at is null)),
    constraint a_failed_run_says_why check ((state = 'failed') <= (error is not null))
);

comment on column import_run.touched_at is 'last sign of life: a run that shows none for long was cut off with its process';

create index import_runs_by_start on import_run (started_at desc, id);
create index import_runs_under_way on import_run (touched_at) where state = 'running';

create table import_problem (
    run_id   uuid    not null references import_run (id) on delete cascade,
    number   integer not null,
    row      integer not null,
    kind     text    not null,
    reason   text    not null,
    original text    not null,
    primary key (run_id, number),
    constraint problem_kind_is_known check (kind in ('failed', 'warning'))
);
