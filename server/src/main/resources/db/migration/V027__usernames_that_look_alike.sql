-- How a username looks to a reader (UTS #39), so that nobody takes a name that passes for somebody else's. The application
-- computes it. The previous release does not know it, and its names are of A-Z, digits and . _ - only; for these the look
-- is what the function below says, and a test holds the two together.
alter table users add column username_look text;

create function username_look(username text) returns text language sql immutable parallel safe as $$
    select lower(replace(replace(replace(replace(username, 'm', 'rn'), '0', 'o'), '1', 'l'), 'I', 'l'))
$$;

-- Names that looked alike before this stay good: the first keeps the look for itself, so that there will be no further one,
-- and the others get a look of their own.
update users u
set username_look = alike.look || case when alike.nth > 1 then '#' || u.id else '' end
from (
    select id, username_look(username) as look,
        row_number() over (partition by username_look(username) order by created_at, id) as nth
    from users
) alike
where alike.id = u.id;

create unique index no_username_looks_like_another on users (username_look);

-- For whoever writes a name without its look: the previous release while both run, and who gives an account another name.
-- By the index: a plan that was made while there were few users would be kept while many come in one transaction.
create function give_username_its_look() returns trigger language plpgsql set enable_seqscan = off as $$
begin
    if new.username_look is null or (tg_op = 'UPDATE' and new.username_look = old.username_look) then
        new.username_look := username_look(new.username);
        if exists (select from users where username_look = new.username_look and id <> new.id) then
            new.username_look := new.username_look || '#' || new.id;
        end if;
    end if;
    return new;
end
$$;

create trigger give_username_its_look_when_new before insert on users
    for each row when (new.username_look is null) execute function give_username_its_look();
create trigger give_username_its_look_when_changed before update of username on users
    for each row when (new.username is distinct from old.username) execute function give_username_its_look();
