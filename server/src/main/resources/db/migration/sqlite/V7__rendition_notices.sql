-- What its owner should know of a rendition that was made, though not as asked (JSON), and how sure its cutout is (0 to 1).
alter table rendition add column notice text;
alter table rendition add column confidence real;
