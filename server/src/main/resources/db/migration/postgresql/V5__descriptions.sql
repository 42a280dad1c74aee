-- Times are milliseconds since 1970-01-01T00:00Z; sources, orders, answers and faults are JSON.

alter table image add column alt_text text;
-- Of what the describer wrote, BCP 47.
alter table image add column language text;
-- Which describer wrote last.
alter table image add column source text;
-- What a person wrote, of title, description, alt_text and labels, separated by spaces: no describer touches it.
alter table image add column edited text not null default '';
alter table image add column describing text not null default 'none'
    check (describing in ('none', 'queued', 'processing', 'waiting', 'ready', 'failed'));
alter table image add column describing_until bigint;
alter table image add column describing_fault text;
-- Counts how often it was asked for, so that the answer to an outdated order is not taken for the current one.
alter table image add column describing_revision integer not null default 0;
alter table image add column describe_order text;

create index image_describing on image (describing, owner, id) where describing in ('queued', 'processing', 'waiting');

alter table image_label add column confidence double precision;

alter table batch add column describe boolean not null default false;

-- Calls are counted before they are made, tokens after. 'all' stands for all providers together.
create table describe_usage (
    -- In UTC, such as 2026-11-21.
    day text not null,
    provider text not null,
    calls bigint not null,
    input_tokens bigint not null,
    output_tokens bigint not null,
    primary key (day, provider)
);

-- What was paid for once: what the same question about the same bytes gets.
create table describe_answer (
    -- Digest of everything that was asked.
    question text not null primary key,
    sha256 text not null,
    answer text not null,
    created_at bigint not null
);

create index describe_answer_of_bytes on describe_answer (sha256);
create index image_bytes on image (sha256);

-- An order to describe many images, worked off step by step.
create table describe_round (
    id uuid not null primary key,
    owner uuid not null,
    which text not null check (which in ('undescribed', 'all')),
    describe_order text not null,
    -- Images that came in later are not meant.
    last_image uuid not null,
    -- Where the last step ended.
    reached uuid,
    created_at bigint not null
);

create table scheduled_descriptions (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamp with time zone not null,
    picked boolean not null,
    picked_by text,
    last_success timestamp with time zone,
    last_failure timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat timestamp with time zone,
    version bigint not null,
    priority smallint not null,
    primary key (task_name, task_instance)
);

create index scheduled_descriptions_due on scheduled_descriptions (priority desc, execution_time);
create index scheduled_descriptions_heartbeat on scheduled_descriptions (last_heartbeat);

alter table job drop constraint job_lane_check;
alter table job add constraint job_lane_check check (lane in ('render', 'fetch', 'send', 'describe'));
