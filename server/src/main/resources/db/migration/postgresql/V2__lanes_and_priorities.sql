-- Work that waits for different things has its own workers, each kind with a table of db-scheduler's of its own. Rows that are there
-- already, or come from a version that does not know of lanes, are to be rendered.
alter table job add column lane text not null default 'render' check (lane in ('render', 'fetch', 'send'));
-- The higher, the sooner; 90 is urgent, 10 is bulk.
alter table job add column priority smallint not null default 90;

alter table scheduled_tasks add column priority smallint not null default 90;
drop index scheduled_tasks_due;
create index scheduled_tasks_due on scheduled_tasks (priority desc, execution_time);

create table scheduled_fetches (
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

create index scheduled_fetches_due on scheduled_fetches (priority desc, execution_time);
create index scheduled_fetches_heartbeat on scheduled_fetches (last_heartbeat);

create table scheduled_sends (
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

create index scheduled_sends_due on scheduled_sends (priority desc, execution_time);
create index scheduled_sends_heartbeat on scheduled_sends (last_heartbeat);
