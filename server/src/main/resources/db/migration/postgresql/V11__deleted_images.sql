-- Until when a deleted image can be had back, as its owner was told. Those deleted before had the usual hour.
alter table image add column restorable_until bigint;
update image set restorable_until = deleted_at + 3600000 where deleted_at is not null;

create index image_deleted on image (owner, restorable_until, id) where deleted_at is not null;
