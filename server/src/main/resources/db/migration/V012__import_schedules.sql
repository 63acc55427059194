-- Imports by the clock: queries, watched folders and files on the web; when each is due, and what each run made.

create table import_schedule (
    id            uuid primary key,
    name          text        not null,
    source        text        not null,
    target        text        not null,
    row_limit     integer,
    cron          text        not null,
    zone          text        not null,
    on_match      text        not null,
    enabled       boolean     not null,
    next_at       timestamptz,
    etag          text,
    last_modified text,
    sha256        text,
    created_by    uuid        not null references users (id),
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    version       integer     not null default 1,
    constraint schedule_source_is_known check (source in ('google_books', 'open_library', 'folder', 'url')),
    constraint schedule_on_match_is_known check (on_match in ('keep', 'fill_gaps', 'replace')),
    constraint only_an_enabled_schedule_is_due check (enabled or next_at is null)
);

comment on column import_schedule.target is 'the query, the path of the folder, or the address of the file';
comment on column import_schedule.etag is 'of the file at the address as it was last taken, as are last_modified and sha256';

create unique index one_schedule_of_a_name on import_schedule (lower(name));
create index import_schedules_due on import_schedule (next_at) where next_at is not null;

create table import_schedule_run (
    id          uuid primary key,
    schedule_id uuid        not null references import_schedule (id) on delete cascade,
    due_at      timestamptz,
    started_by  uuid        not null references users (id),
    started_at  timestamptz not null,
    touched_at  timestamptz not null,
    finished_at timestamptz,
    state       text        not null,
    remarks     text[]      not null default '{}',
    jobs        uuid[]      not null default '{}',
    constraint schedule_run_state_is_known check (state in ('running', 'done', 'skipped', 'failed')),
    constraint a_finished_schedule_run_says_when check ((state = 'running') = (finished_at is null))
);

comment on column import_schedule_run.due_at is 'absent where somebody started it by hand';
comment on column import_schedule_run.state is 'done: what was to be fetched is fetched and stands in jobs; how those end is theirs to say';

create index import_schedule_runs_by_start on import_schedule_run (schedule_id, started_at desc, id);
create unique index one_run_of_a_schedule_at_a_time on import_schedule_run (schedule_id) where state = 'running';

-- What was taken from watched folders: each file once, until it changes.
create table import_folder_file (
    schedule_id uuid        not null references import_schedule (id) on delete cascade,
    name        text        not null,
    bytes       bigint      not null,
    modified_at timestamptz not null,
    sha256      text        not null,
    job_id      uuid,
    taken_at    timestamptz not null,
    primary key (schedule_id, name)
);

comment on column import_folder_file.job_id is 'absent where the same content was taken before under another name';
create index import_folder_files_by_content on import_folder_file (schedule_id, sha256);
