-- The stated facts that changed since the text was written, in the order of their ids, with commas: its sentences about
-- them are outdated until somebody catches up or finds them still right.
ALTER TABLE unit_text
  ADD COLUMN behind varchar(2000) NOT NULL DEFAULT '',
  ADD KEY by_words (language, text(60));

ALTER TABLE text_proposal ADD COLUMN behind varchar(2000) NOT NULL DEFAULT '';

-- The properties that a text had, so that a restore brings them; empty in revisions from before.
ALTER TABLE unit_revision
  ADD COLUMN machine_made boolean,
  ADD COLUMN checked_role varchar(40),
  ADD COLUMN checked_on date;
