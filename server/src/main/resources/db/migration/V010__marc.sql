-- Records of libraries tell apart more of what people do for a book.
alter table book_contributor
    drop constraint contributor_role_is_known,
    add constraint contributor_role_is_known check (role in (
        'author', 'editor', 'translator', 'illustrator', 'compiler', 'narrator', 'composer', 'lyricist', 'conductor', 'performer',
        'actor', 'director', 'producer', 'screenwriter', 'photographer', 'artist', 'cartographer', 'adapter', 'commentator',
        'publisher', 'contributor')) not valid;
alter table book_contributor validate constraint contributor_role_is_known;
