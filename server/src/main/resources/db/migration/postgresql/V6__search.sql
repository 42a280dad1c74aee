-- The words that live images are found by, folded; labels as a whole begin with '='. Cut in Java, so that all databases find the same,
-- and in the order of their code points, which is that of SQLite.
create table image_word (
    owner uuid not null,
    word text collate "C" not null,
    image_id uuid not null,
    primary key (owner, word, image_id)
);

-- The same words with their weights, one a line; null where they have not been cut yet.
alter table image add column search_words text;
create index image_without_words on image (id) where search_words is null;
-- Kept while processes of the version before may still write to it.
alter table image alter column search_text drop not null;
drop index image_label_text;
