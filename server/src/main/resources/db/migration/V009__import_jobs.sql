-- Imports as jobs: a file or a query, what was said about it, how far it has come, and what is needed to undo it. What
-- import_run and import_problem held is taken over; the tables stay for the release before this one.

create table import_file (
    id         uuid primary key,
    name       text        not null,
    bytes      bigint      not null default 0,
    sha256     text,
    created_by uuid        not null references users (id),
    created_at timestamptz not null,
    touched_at timestamptz not null
);

comment on column import_file.sha256 is 'absent until all of it has come';
create index import_files_on_their_way on import_file (touched_at) where sha256 is null;
create index import_files_by_content on import_file (sha256);

create table import_file_chunk (
    file_id uuid    not null references import_file (id) on delete cascade,
    number  integer not null,
    content bytea   not null,
    primary key (file_id, number)
);

-- Compressed already, or read once: the time is better spent elsewhere.
alter table import_file_chunk alter column content set storage external;

create table import_job (
    id            uuid primary key,
    kind          text        not null default 'import',
    parent_id     uuid references import_job (id),
    source        text        not null,
    name          text        not null,
    row_limit     integer,
    file_id       uuid references import_file (id) on delete set null,
    header        text,
    options       jsonb       not null default '{}',
    state         text        not null,
    created_by    uuid        not null references users (id),
    created_at    timestamptz not null,
    started_at    timestamptz,
    finished_at   timestamptz,
    bytes_done    bigint      not null default 0,
    read          integer     not null default 0,
    created       integer     not null default 0,
    updated       integer     not null default 0,
    skipped       integer     not null default 0,
    failed        integer     not null default 0,
    warned        integer     not null default 0,
    problems      bigint      not null default 0,
    undone        integer     not null default 0,
    left_standing integer     not null default 0,
    remarks       text[]      not null default '{}',
    error         text,
    version       integer     not null default 1,
    lease         integer     not null default 0,
    lease_owner   text,
    leased_until  timestamptz,
    constraint job_kind_is_known check (kind in ('import', 'dry_run', 'retry')),
    constraint a_job_of_another_says_which check ((kind = 'import') = (parent_id is null)),
    constraint job_source_is_known
        check (source in ('google_books', 'open_library', 'csv', 'marc', 'marcxml', 'demo', 'unknown')),
    constraint job_state_is_known
        check (state in ('draft', 'queued', 'running', 'paused', 'finished', 'failed', 'cancelled', 'undoing', 'undone')),
    constraint a_failed_job_says_why check ((state = 'failed') <= (error is not null))
);

comment on column import_job.read is 'rows dealt with; whoever goes on passes over so many';
comment on column import_job.lease is 'counts up with every holder: what an earlier one still writes is refused';

create index import_jobs_by_creation on import_job (created_at desc, id);
create index import_jobs_to_do on import_job (created_at) where state in ('queued', 'running', 'undoing');
create index import_jobs_of_a_file on import_job (file_id);

create table import_job_problem (
    job_id   uuid    not null references import_job (id) on delete cascade,
    number   bigint  not null,
    row      integer not null,
    kind     text    not null,
    reason   text    not null,
    original text    not null,
    content  bytea,
    primary key (job_id, number),
    constraint job_problem_kind_is_known check (kind in ('failed', 'warning', 'left'))
);

comment on column import_job_problem.content is 'a failed row as it came, to be corrected and sent again';

create table import_job_book (
    job_id  uuid    not null references import_job (id) on delete cascade,
    book_id uuid    not null,
    created boolean not null,
    version integer not null,
    before  jsonb,
    primary key (job_id, book_id),
    constraint what_was_there_was_somehow check (created = (before is null))
);

comment on column import_job_book.version is 'as the job left the book: undoing leaves alone what was changed since';

create table import_job_copy (
    job_id  uuid not null references import_job (id) on delete cascade,
    copy_id uuid not null,
    book_id uuid not null,
    primary key (job_id, copy_id)
);

create index import_job_copies_of_a_book on import_job_copy (job_id, book_id);

insert into import_job (id, source, name, state, created_by, created_at, started_at, finished_at, read, created, updated,
                        skipped, failed, warned, remarks, error)
select id, source, query, case state when 'running' then 'failed' else state end, started_by, started_at, started_at,
       coalesce(finished_at, touched_at), read, created, updated, skipped, failed, warned, remarks,
       case state when 'running' then 'It was cut off: the process that ran it ended. Start it again.' else error end
from import_run;

insert into import_job_problem (job_id, number, row, kind, reason, original)
select run_id, number, row, kind, reason, original from import_problem;

update import_job set problems = (select count(*) from import_job_problem p where p.job_id = import_job.id);
