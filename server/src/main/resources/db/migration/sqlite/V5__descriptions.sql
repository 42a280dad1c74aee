-- Times are milliseconds since 1970-01-01T00:00Z, ids are UUIDs in lower-case text; sources, orders, answers and faults are JSON.

alter table image add column alt_text text;
-- Of what the describer wrote, BCP 47.
alter table image add column language text;
-- Which describer wrote last.
alter table image add column source text;
-- What a person wrote, of title, description, alt_text and labels, separated by spaces: no describer touches it.
alter table image add column edited text not null default '';
alter table image add column describing text not null default 'none'
    check (describing in ('none', 'queued', 'processing', 'waiting', 'ready', 'failed'));
alter table image add column describing_until integer;
alter table image add column describing_fault text;
-- Counts how often it was asked for, so that the answer to an outdated order is not taken for the current one.
alter table image add column describing_revision integer not null default 0;
alter table image add column describe_order text;

create index image_describing on image (describing, owner, id) where describing in ('queued', 'processing', 'waiting');

alter table image_label add column confidence real;

alter table batch add column describe integer not null default 0;

-- Calls are counted before they are made, tokens after. 'all' stands for all providers together.
create table describe_usage (
    -- In UTC, such as 2026-11-21.
    day text not null,
    provider text not null,
    calls integer not null,
    input_tokens integer not null,
    output_tokens integer not null,
    primary key (day, provider)
) strict, without rowid;

-- What was paid for once: what the same question about the same bytes gets.
create table describe_answer (
    -- Digest of everything that was asked.
    question text not null primary key,
    sha256 text not null,
    answer text not null,
    created_at integer not null
) strict, without rowid;

create index describe_answer_of_bytes on describe_answer (sha256);
create index image_bytes on image (sha256);

-- An order to describe many images, worked off step by step.
create table describe_round (
    id text not null primary key,
    owner text not null,
    which text not null check (which in ('undescribed', 'all')),
    describe_order text not null,
    -- Images that came in later are not meant.
    last_image text not null,
    -- Where the last step ended.
    reached text,
    created_at integer not null
) strict;

create table scheduled_descriptions (
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
    priority integer not null,
    primary key (task_name, task_instance)
);

create index scheduled_descriptions_due on scheduled_descriptions (priority desc, execution_time);
create index scheduled_descriptions_heartbeat on scheduled_descriptions (last_heartbeat);

-- A check cannot be changed: the table is made anew, with the lane that descriptions have of their own.
create table job_of_more_lanes (
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
    updated_at integer not null,
    lane text not null default 'render' check (lane in ('render', 'fetch', 'send', 'describe')),
    -- The higher, the sooner; 90 is urgent, 10 is bulk.
    priority integer not null default 90
) strict;

insert into job_of_more_lanes (id, type, payload, state, attempts, not_before, again, fault, created_at, updated_at, lane, priority)
    select id, type, payload, state, attempts, not_before, again, fault, created_at, updated_at, lane, priority from job;

drop table job;
alter table job_of_more_lanes rename to job;
create index job_ended on job (state, updated_at, id) where state in ('done', 'failed');
