-- Whether the code of a request that was joined with another also opens that one: only where both have the same name and
-- the same phone number. Of those joined before this was asked it does not.
ALTER TABLE request ADD COLUMN opens_kept BOOLEAN NOT NULL DEFAULT FALSE;
