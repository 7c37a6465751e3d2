-- One row: the content from which the index was made.
create table search_index_state (
  shape integer not null,
  revision bigint not null
);
