-- The words that live images are found by, folded; labels as a whole begin with '='. Cut in Java, so that all databases find the same.
create table image_word (
    owner text not null,
    word text not null,
    image_id text not null,
    primary key (owner, word, image_id)
) strict, without rowid;

-- The same words with their weights, one a line; null where they have not been cut yet.
alter table image add column search_words text;
create index image_without_words on image (id) where search_words is null;
alter table image drop column search_text;
drop index image_label_text;
