-- Times are milliseconds since 1970-01-01T00:00Z, ids are UUIDs in lower-case text, faults are JSON.

create table image (
    id text not null primary key,
    owner text not null,
    name text not null,
    original_key text not null,
    format text not null,
    stored_width integer not null,
    stored_height integer not null,
    orientation integer not null,
    frames integer not null,
    alpha integer not null,
    bits_per_sample integer not null,
    bands integer not null,
    icc_profile integer not null,
    bytes integer not null,
    sha256 text not null,
    status text not null check (status in ('queued', 'processing', 'ready', 'failed')),
    fault text,
    title text,
    description text,
    -- Name, title, description and labels, folded, for the search.
    search_text text not null,
    created_at integer not null,
    updated_at integer not null,
    deleted_at integer,
    -- Set once the bytes of a deleted image may be gone; from then on it cannot be restored.
    purging integer not null default 0
) strict;

create index image_of_owner on image (owner, id) where deleted_at is null;
-- The same bytes twice from one owner are kept once.
create unique index image_content on image (owner, sha256) where deleted_at is null;

create table image_label (
    image_id text not null references image on delete cascade,
    position integer not null,
    label text not null,
    primary key (image_id, position)
) strict, without rowid;

create index image_label_text on image_label (label, image_id);

create table rendition (
    image_id text not null references image on delete cascade,
    preset_name text not null,
    position integer not null,
    preset text not null,
    -- Counts how often it was asked for anew, so that the result of an outdated request is not taken for the current one.
    revision integer not null,
    status text not null check (status in ('queued', 'processing', 'ready', 'failed')),
    format text,
    width integer,
    height integer,
    bytes integer,
    fault text,
    primary key (image_id, preset_name)
) strict, without rowid;

create table preset (
    owner text not null,
    name text not null,
    preset text not null,
    updated_at integer not null,
    primary key (owner, name)
) strict, without rowid;

create table job (
    id text not null primary key,
    type text not null,
    payload text not null,
    state text not null check (state in ('queued', 'running', 'done', 'failed')),
    attempts integer not null,
    not_before integer not null,
    -- Submitted once more while it ran: it is queued anew when it ends.
    again integer not null default 0,
    fault text,
    created_at integer not null,
    updated_at integer not null
) strict;

create index job_ended on job (state, updated_at, id) where state in ('done', 'failed');

-- db-scheduler's own table, in its documented shape.
create table scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data blob,
    execution_time timestamp not null,
    picked boolean not null,
    picked_by text,
    last_success timestamp,
    last_failure timestamp,
    consecutive_failures integer,
    last_heartbeat timestamp,
    version integer not null,
    primary key (task_name, task_instance)
);

create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
