-- Every word of the entries, for beginnings of words and for misspelt ones.
create extension if not exists pg_trgm;

create table search_word (
  word text collate "C" primary key,
  lexeme text not null,
  frequency integer not null
);

create index search_word_lexeme on search_word (lexeme);
create index search_word_likeness on search_word using gist (word gist_trgm_ops);
