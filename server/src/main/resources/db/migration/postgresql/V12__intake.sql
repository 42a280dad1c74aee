-- Originals whose bytes are on their way into the object store: a row goes in the transaction that adds its image. One whose
-- process died stays, and says which bytes belong to nobody.
create table intake (
    original_key text not null primary key,
    begun_at bigint not null
);

create index intake_begun on intake (begun_at);

-- The sweep looks for open jobs that nobody has scheduled, among all that have ended.
create index job_open on job (lane, id) where state in ('queued', 'running');
