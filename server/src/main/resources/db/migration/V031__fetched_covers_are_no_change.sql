-- A cover that was fetched for a book is nobody's change of it: an import can be undone all the same, and the cover goes with
-- its book.
create index import_job_books_by_book on import_job_book (book_id);

create function forgive_fetched_cover() returns trigger language plpgsql as $$
begin
    update import_job_book set version = new.version where book_id = new.id and version = old.version;
    return null;
end $$;

create trigger fetched_covers_are_no_change after update of cover_hash on book
    for each row when (old.cover_hash is distinct from new.cover_hash and new.cover_hash is not null
        and not old.cover_is_set and not new.cover_is_set and new.version = old.version + 1)
    execute function forgive_fetched_cover();
