-- What describing an image has cost, all of its descriptions together, those that came to nothing too.
alter table image add column describe_calls integer not null default 0;
alter table image add column describe_input_tokens integer not null default 0;
alter table image add column describe_output_tokens integer not null default 0;

-- One round an owner: of several that are open, the first stays.
delete from describe_round where exists (
    select 1 from describe_round other where other.owner = describe_round.owner
        and (other.created_at, other.id) < (describe_round.created_at, describe_round.id));
create unique index describe_round_owner on describe_round (owner);

-- How many images owners had described although the answer was there, in the present hour; earlier ones are forgotten.
create table describe_fresh (
    owner text not null,
    -- Its beginning.
    hour integer not null,
    images integer not null,
    primary key (owner, hour)
) strict, without rowid;
