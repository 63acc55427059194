-- What an import by the million asks for, and what it should not have to wait for.

-- Its control number of a union catalogue recognises a book, too.
create index books_by_oclc on book (oclc) where oclc is not null and deleted_at is null;

-- Entries that wait to be sorted in are read through by everyone who searches: where every batch of an import does, that costs
-- more than sorting them in at once.
alter index books_by_other_isbns set (fastupdate = off);

-- Nearly everybody has one name: it is found by a plain index, and the other names of a few by one that stays small.
create index authors_by_main_key on author ((name_keys[1])) where deleted_at is null;
create index authors_by_variant_key on author using gin (name_keys) with (fastupdate = off)
    where deleted_at is null and cardinality(name_keys) > 1;
drop index authors_by_name_key;
