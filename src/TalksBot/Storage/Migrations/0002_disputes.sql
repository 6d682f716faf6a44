-- What members do with answers: they dispute facts, and their buttons and empty fields remember what was asked.

-- "Not right?", kept for the moderators of the server in which it was pressed; one per fact, server and member, with its newest text.
create table disputes (
  id       integer primary key,
  fact_id  integer not null references facts (id),
  revision integer not null references fact_revisions (number),
  guild_id integer not null,
  user_id  integer not null,
  text     text    not null check (text <> ''),
  at       integer not null,
  unique (fact_id, guild_id, user_id)
);

create index disputes_by_guild on disputes (guild_id, at);

-- Questions that do not fit into a button's custom_id; a button names the row. Ids are random, so that none can be guessed.
create table asked_queries (
  id       integer primary key,
  guild_id integer not null,
  user_id  integer not null,
  asked    text    not null,
  at       integer not null,
  unique (guild_id, user_id, asked)
);

-- How often something was asked about in a server; names nobody who asked.
create table ask_counts (
  guild_id  integer not null,
  kind      text    not null check (kind in ('actor', 'topic', 'event')),
  entity_id integer not null,
  asks      integer not null,
  primary key (guild_id, kind, entity_id)
) without rowid;
