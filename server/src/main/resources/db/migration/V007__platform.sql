-- Answers kept for clients that ask twice (Idempotency-Key), and the timetable that all nodes share (db-scheduler's own table).

create table idempotent_answer (
    caller       text        not null,
    key          text        not null,
    request_hash bytea       not null,
    status       integer,
    headers      text,
    body         bytea,
    created_at   timestamptz not null,
    primary key (caller, key)
);

create index idempotent_answers_by_age on idempotent_answer (created_at);

create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);

create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
