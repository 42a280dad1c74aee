-- Until when an item that is under way waits because its host asked for that; what waits leaves its place to the next of its batch.
alter table batch_item add column not_before bigint;

create index batch_item_waiting on batch_item (batch_id, not_before) where not_before is not null and state = 'processing';
