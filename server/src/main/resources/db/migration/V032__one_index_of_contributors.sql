-- Who is in a book once in a role is kept unique by the author first, so that the same index tells the books of an author.
alter table book_contributor drop constraint an_author_has_a_role_once;
alter table book_contributor add constraint an_author_has_a_role_once unique (author_id, book_id, role);
drop index books_of_an_author;
