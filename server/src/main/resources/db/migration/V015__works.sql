-- Works that staff joined. What the rule gives leads to another work from then on, for editions that come later, too.

create table work_alias (
    from_work  uuid primary key,
    into_work  uuid        not null,
    created_by uuid references users (id),
    created_at timestamptz not null,
    constraint a_work_leads_to_another check (from_work <> into_work)
);

comment on table work_alias is 'never a chain: into_work is no from_work';

create index aliases_of_a_work on work_alias (into_work);

-- Here, so that it holds however a book comes in. It is one look into a small table.
create function lead_to_joined_work() returns trigger language plpgsql as $$
declare
    joined uuid;
begin
    select into_work into joined from work_alias where from_work = new.work_id;
    if found then
        new.work_id := joined;
    end if;
    return new;
end $$;

create trigger works_lead_where_they_were_joined before insert or update of work_id on book
    for each row when (not new.work_is_set) execute function lead_to_joined_work();
