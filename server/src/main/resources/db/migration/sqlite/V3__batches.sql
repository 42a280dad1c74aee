-- Times are milliseconds since 1970-01-01T00:00Z, ids are UUIDs in lower-case text, lists and faults are JSON.

create table batch (
    id text not null primary key,
    owner text not null,
    name text not null,
    -- 'accepting' while its rows arrive: nobody sees it then.
    state text not null check (state in ('accepting', 'queued', 'processing', 'completed', 'failed', 'cancelled')),
    -- How often it was started: once, and once more for each retry after its end.
    run integer not null,
    presets text not null,
    given_columns text not null,
    delimiter text not null,
    webhook text,
    email text,
    row_count integer not null,
    created_at integer not null,
    started_at integer,
    run_started_at integer,
    ended_at integer
) strict;

create index batch_of_owner on batch (owner, created_at, id) where state <> 'accepting';
create index batch_state on batch (state, id);

-- A row as it was given.
create table batch_row (
    batch_id text not null references batch on delete cascade,
    row_number integer not null,
    cells text not null,
    reference text,
    name text,
    primary key (batch_id, row_number)
) strict, without rowid;

-- One image of a row. Items of one batch and address have one source: it is fetched once, and its outcome is that of all of them.
create table batch_item (
    batch_id text not null references batch on delete cascade,
    row_number integer not null,
    position integer not null,
    source text not null,
    -- One of each source, which stands for the others where they are counted.
    first_of_source integer not null,
    given text not null,
    -- Null where what was given is no address.
    url text,
    state text not null check (state in ('queued', 'processing', 'succeeded', 'failed', 'cancelled')),
    -- How often the address answered with something that may pass.
    tries integer not null default 0,
    -- Why it failed; before it has, what was met last.
    fault text,
    -- When it was handed to the workers.
    claimed_at integer,
    image_id text,
    ended_at integer,
    primary key (batch_id, row_number, position)
) strict, without rowid;

-- Holds all that counting and handing out ask for.
create index batch_item_state on batch_item (batch_id, state, first_of_source, row_number, position, source);
create index batch_item_source on batch_item (source);
create index batch_item_image on batch_item (image_id) where image_id is not null and state = 'processing';
create index batch_item_ended on batch_item (batch_id, ended_at) where ended_at is not null;
