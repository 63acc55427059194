-- Roles that a library makes for itself. They add to the role that somebody has (users.role), which the previous release reads.

create table custom_role (
    name        text primary key,
    title       text        not null,
    permissions text[]      not null,
    version     integer     not null default 1,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    constraint role_name_is_a_token check (name ~ '^[a-z][a-z0-9_-]{1,31}$'),
    constraint the_three_roles_are_not_made_again check (name not in ('guest', 'librarian', 'admin', 'system')),
    constraint role_title_is_not_blank check (title ~ '\S')
);

create table user_custom_role (
    user_id   uuid not null references users (id) on delete cascade,
    role_name text not null,
    primary key (user_id, role_name),
    constraint a_role_in_use_stays foreign key (role_name) references custom_role (name)
);

create index holders_of_a_custom_role on user_custom_role (role_name);

-- Where somebody may act at the desk and change copies. No row: everywhere.
create table user_branch (
    user_id   uuid not null references users (id) on delete cascade,
    branch_id uuid not null,
    primary key (user_id, branch_id),
    constraint a_branch_that_people_are_bound_to_stays foreign key (branch_id) references branch (id)
);

create index people_of_a_branch on user_branch (branch_id);
