-- What the library owns. What a copy is stands as independent facts; its one visible status is derived from them in code.

create table branch (
    id         uuid primary key,
    code       text        not null,
    name       text        not null,
    time_zone  text        not null,
    address    text,
    version    integer     not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint branch_code_is_short check (code ~ '^[A-Z0-9][A-Z0-9_-]{0,15}$'),
    constraint branch_code_is_unique unique (code)
);

insert into branch (id, code, name, time_zone, created_at, updated_at)
values ('00000000-0000-7000-8000-0000000000b1', 'MAIN', 'Main library', 'UTC', now(), now());

create sequence copy_number;

create table copy (
    id             uuid primary key,
    barcode        text        not null,
    book_id        uuid        not null references book (id),
    branch_id      uuid        not null references branch (id),
    shelf_location text,
    call_number    text,
    item_type      text        not null default 'standard',
    price_amount   integer,
    price_currency text,
    condition      text,
    notes          text,
    acquired_on    date        not null,
    reference_only boolean     not null default false,
    damaged_at     timestamptz,
    missing_at     timestamptz,
    lost_at        timestamptz,
    withdrawn_at   timestamptz,
    withdrawal_reason text,
    version        integer     not null default 1,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    constraint barcode_is_printable check (barcode ~ '^[A-Za-z0-9._-]{1,64}$'),
    constraint barcode_is_unique unique (barcode),
    constraint price_is_whole check ((price_amount is null) = (price_currency is null) and price_amount >= 0),
    constraint price_currency_is_iso_4217 check (price_currency ~ '^[A-Z]{3}$')
);

create index copies_of_a_book on copy (book_id, acquired_on, id);
create index copies_by_acquisition on copy (acquired_on, id);
create index copies_of_a_branch on copy (branch_id, id);
