-- When somebody was last seen, for lists of those whom the library need not know any longer. What tells of it by itself is cut some
-- weeks later: sessions, and whose loans and holds were. A day is enough; it is noted before the cut.

alter table users add column last_seen_on date;

comment on column users.last_seen_on is 'as far as it is not told by sessions, keys, loans and holds that are there; null where nothing was cut yet';
