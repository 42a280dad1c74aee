-- Where a batch that named a webhook is to be told of its end. Until it is kept the endpoint makes no room for others; where that made
-- room later, and the batch is tried again, it comes back. Endpoints that their owner deleted take their promises with them.
create table webhook_promise (
    batch uuid not null primary key,
    owner uuid not null,
    url text not null,
    kept boolean not null
);

create index webhook_promise_of_endpoint on webhook_promise (owner, url);

insert into webhook_promise (batch, owner, url, kept)
select b.id, b.owner, b.webhook, case when b.ended_at is null then false else true end
from batch b
where b.webhook is not null and exists (
    select 1 from webhook_endpoint e where e.owner = b.owner and e.scope = 'batch' and e.url = b.webhook);

-- Whose a mail is in the end: the recipient without what many servers let anybody add or change (letter case, a tag behind a plus).
alter table mail add column mailbox text not null default '';
update mail set mailbox = lower(recipient);
create index mail_of_mailbox on mail (mailbox, created_at);
create index mail_of_owner on mail (owner, created_at);
