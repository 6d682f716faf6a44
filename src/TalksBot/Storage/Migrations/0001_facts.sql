-- What is known. Ids are 64-bit; instants are integer milliseconds since 1970 UTC; days are ISO 8601 text, as exact as they are known
-- ("2022-01-10", "2021-12", "2021"). A guild_id of 0 means: for all servers.

create table talks (
  id        integer primary key,
  guild_id  integer not null default 0,
  key       text    not null,
  title     text    not null,
  time_zone text    not null,
  unique (guild_id, key)
);

create table sources (
  id        integer primary key,
  talks_id  integer not null references talks (id),
  key       text    not null,
  title     text    not null,
  publisher text,
  url       text,
  published text,
  unique (talks_id, key)
);

-- The stored text of a source, against which quotes are checked. Kept apart: it is long and no answer shows it.
create table source_texts (
  source_id integer primary key references sources (id),
  text      text    not null,
  stored_at integer not null
);

-- Who can speak, hold a position or take part: parties and people.
create table actors (
  id         integer primary key,
  talks_id   integer not null references talks (id),
  kind       text    not null check (kind in ('party', 'person')),
  key        text    not null,
  name       text    not null,
  party_kind text    check (party_kind in ('state', 'alliance', 'organisation')),
  role       text,
  party_id   integer references actors (id),
  unique (talks_id, kind, key),
  check ((kind = 'party') = (party_kind is not null)),
  check (kind = 'person' or (role is null and party_id is null))
);

create table topics (
  id       integer primary key,
  talks_id integer not null references talks (id),
  key      text    not null,
  name     text    not null,
  unique (talks_id, key)
);

create table actor_aliases (
  actor_id integer not null references actors (id),
  position integer not null,
  alias    text    not null,
  primary key (actor_id, position)
) without rowid;

create table topic_aliases (
  topic_id integer not null references topics (id),
  position integer not null,
  alias    text    not null,
  primary key (topic_id, position)
) without rowid;

create table places (
  id       integer primary key,
  talks_id integer not null references talks (id),
  name     text    not null,
  unique (talks_id, name)
);

-- To whom something was said: news outlets, social media, a room.
create table outlets (
  id       integer primary key,
  talks_id integer not null references talks (id),
  name     text    not null,
  unique (talks_id, name)
);

-- What talks, sources, parties, people and topics were at each change, as the pack had them.
create table entry_revisions (
  number integer primary key autoincrement,
  entry  text    not null check (entry in ('talks', 'source', 'party', 'person', 'topic')),
  entry_id integer not null,
  at     integer not null,
  author text    not null,
  reason text    not null,
  content text   not null
);

create index entry_revisions_by_entry on entry_revisions (entry, entry_id);

-- A fact's identity. Its words are in fact_revisions; this row only points to the newest.
create table facts (
  id       integer primary key,
  talks_id integer not null references talks (id),
  guild_id integer not null default 0,
  key      text    not null,
  kind     text    not null check (kind in ('quote', 'date', 'position')),
  revision integer not null references fact_revisions (number) deferrable initially deferred,
  unique (talks_id, guild_id, key)
);

create index facts_by_guild on facts (guild_id) where guild_id <> 0;

-- Without it, SQLite looks through all facts for each new revision, to see whether a deferred reference waited for it.
create unique index facts_by_revision on facts (revision);

-- Appended, never changed: what a fact said, from when on we knew it, and who told us. Numbers rise across the store.
create table fact_revisions (
  number      integer primary key autoincrement,
  fact_id     integer not null references facts (id),
  at          integer not null,
  author      text    not null,
  reason      text    not null,
  action      text    not null check (action in ('added', 'revised', 'retracted', 'restored')),
  source_id   integer not null references sources (id),
  statement   text    not null check (statement <> ''),   -- a quote's words, an event's title, a position's statement
  context     text,
  actor_id    integer references actors (id),              -- a quote's speaker, a position's holder
  on_day      text,                                        -- said on, starts on, as of
  until_day   text,                                        -- an event's last day
  precision   text    check (precision in ('day', 'month', 'year')),
  status      text    check (status in ('scheduled', 'held', 'moved', 'cancelled')),
  stance      text    check (stance in ('demands', 'supports', 'opposes', 'offers', 'denies', 'undecided')),
  place_id    integer references places (id),
  outlet_id   integer references outlets (id),
  supersedes  integer references facts (id)                -- the position that this one replaced
);

create index fact_revisions_by_fact on fact_revisions (fact_id);
create index fact_revisions_by_actor on fact_revisions (actor_id, on_day) where actor_id is not null;
create index fact_revisions_by_day on fact_revisions (on_day) where on_day is not null;
create index fact_revisions_by_place on fact_revisions (place_id) where place_id is not null;
create index fact_revisions_by_outlet on fact_revisions (outlet_id) where outlet_id is not null;
create index fact_revisions_by_source on fact_revisions (source_id);
create index fact_revisions_by_superseded on fact_revisions (supersedes) where supersedes is not null;

create table fact_topics (
  revision integer not null references fact_revisions (number),
  position integer not null,
  topic_id integer not null references topics (id),
  primary key (revision, position)
) without rowid;

create index fact_topics_by_topic on fact_topics (topic_id);

create table fact_participants (
  revision integer not null references fact_revisions (number),
  position integer not null,
  actor_id integer not null references actors (id),
  primary key (revision, position)
) without rowid;

create index fact_participants_by_actor on fact_participants (actor_id);

-- What was published is neither overwritten nor deleted, whoever asks.
create trigger fact_revisions_are_never_updated before update on fact_revisions
begin
  select raise (abort, 'fact_revisions are appended, never updated');
end;

create trigger fact_revisions_are_never_deleted before delete on fact_revisions
begin
  select raise (abort, 'fact_revisions are appended, never deleted');
end;

create trigger facts_are_never_deleted before delete on facts
begin
  select raise (abort, 'facts are retracted, never deleted');
end;

create trigger entry_revisions_are_never_updated before update on entry_revisions
begin
  select raise (abort, 'entry_revisions are appended, never updated');
end;

create trigger entry_revisions_are_never_deleted before delete on entry_revisions
begin
  select raise (abort, 'entry_revisions are appended, never deleted');
end;

create trigger fact_topics_are_never_updated before update on fact_topics
begin
  select raise (abort, 'fact_topics belong to a revision and are never updated');
end;

create trigger fact_topics_are_never_deleted before delete on fact_topics
begin
  select raise (abort, 'fact_topics belong to a revision and are never deleted');
end;

create trigger fact_participants_are_never_updated before update on fact_participants
begin
  select raise (abort, 'fact_participants belong to a revision and are never updated');
end;

create trigger fact_participants_are_never_deleted before delete on fact_participants
begin
  select raise (abort, 'fact_participants belong to a revision and are never deleted');
end;

-- The search words of the newest revisions, already reduced to stems by our own reading of words. rowid is the fact's id.
-- Facts of all servers and facts of one server are apart, so that no server's facts crowd out or weigh on another's search.
create virtual table fact_words using fts5 (
  words, names, marks,
  content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 tokenchars '_'"
);

create virtual table guild_fact_words using fts5 (
  words, names, marks,
  content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 tokenchars '_'"
);

create virtual table fact_word_counts using fts5vocab (fact_words, row);

-- One row: with which version of our reading of words the index was made; an older one is made anew at start.
create table search_index (
  id      integer primary key check (id = 1),
  version integer not null
);

-- Packs of config/talks that were taken in, so that an unchanged one costs nothing at the next start.
create table shipped_packs (
  file     text primary key,
  sha256   text    not null,
  taken_at integer not null
);
