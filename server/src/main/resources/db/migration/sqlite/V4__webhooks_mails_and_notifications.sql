-- Times are milliseconds since 1970-01-01T00:00Z, ids are UUIDs in lower-case text, headers are JSON. A source names what a row came
-- from, such as the end of one run of a batch, so that it is told of once however often that is announced.

create table notification (
    id text not null primary key,
    owner text not null,
    source text not null unique,
    kind text not null check (kind in ('batch-completed', 'batch-failed', 'webhook-disabled', 'mail-failed')),
    title text not null,
    detail text not null,
    batch text,
    seen integer not null default 0,
    created_at integer not null
) strict;

create index notification_of_owner on notification (owner, id);
create index notification_age on notification (created_at);

create table webhook_endpoint (
    id text not null primary key,
    owner text not null,
    -- An endpoint of batches hears only of those that name its URL.
    scope text not null check (scope in ('owner', 'batch')),
    url text not null,
    -- Their names, separated by spaces.
    events text not null,
    status text not null check (status in ('enabled', 'disabled')),
    disabled_reason text,
    secret text not null,
    previous_secret text,
    previous_until integer,
    -- Since when nothing got through; null while it does.
    failing_since integer,
    created_at integer not null,
    updated_at integer not null
) strict;

create index webhook_endpoint_of_owner on webhook_endpoint (owner, id);
create unique index webhook_endpoint_of_batches on webhook_endpoint (owner, url) where scope = 'batch';

create table webhook_message (
    id text not null primary key,
    source text not null unique,
    event text not null,
    batch text,
    body text not null,
    created_at integer not null
) strict;

create index webhook_message_age on webhook_message (created_at);

create table webhook_delivery (
    id text not null primary key,
    message text not null references webhook_message on delete cascade,
    endpoint text not null references webhook_endpoint on delete cascade,
    owner text not null,
    batch text,
    status text not null check (status in ('pending', 'delivered', 'failed')),
    attempts integer not null default 0,
    -- Attempts since it was wanted, or wanted again: the place in the schedule.
    tries integer not null default 0,
    next_attempt_at integer,
    created_at integer not null,
    updated_at integer not null
) strict;

create unique index webhook_delivery_of_message on webhook_delivery (message, endpoint);
create index webhook_delivery_of_owner on webhook_delivery (owner, id);
create index webhook_delivery_of_batch on webhook_delivery (batch, endpoint, id);
create index webhook_delivery_pending on webhook_delivery (endpoint) where status = 'pending';

create table webhook_attempt (
    delivery text not null references webhook_delivery on delete cascade,
    number integer not null,
    at integer not null,
    sent_headers text not null,
    status integer,
    headers text not null,
    body text not null,
    duration_ms integer not null,
    error text,
    primary key (delivery, number)
) strict;

create table mail (
    id text not null primary key,
    owner text not null,
    source text not null unique,
    batch text,
    recipient text not null,
    subject text not null,
    plain text not null,
    html text not null,
    -- sending: it is being handed to the mail server this moment; found so later, nobody knows whether it was taken: unknown.
    state text not null check (state in ('queued', 'sending', 'sent', 'failed', 'unknown')),
    attempts integer not null default 0,
    fault text,
    created_at integer not null,
    updated_at integer not null
) strict;

create index mail_age on mail (created_at);
